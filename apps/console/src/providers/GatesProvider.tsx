import { createContext, useContext } from 'react';
import { ProofGate } from './proof-gate';
import { SessionGate } from './session-gate';

export interface Gates {
  session: SessionGate;
  proof: ProofGate;
}

const GatesContext = createContext<Gates>({ session: new SessionGate(), proof: new ProofGate() });

export const GatesProvider = GatesContext.Provider;

/** What stands between the page and the server: the cover of a locked session, and the question for a fresh proof. */
export const useGates = (): Gates => useContext(GatesContext);
