import { useSyncExternalStore } from 'react';
import { Button, Dialog } from '@mui/material';
import { useNavigate, useTranslate } from 'ra-core';
import { Icon } from '../components/Icon';
import { useGates } from '../providers/GatesProvider';
import { askSession, type Shown, type Told } from '../providers/own-session';
import { useSession } from '../providers/SessionProvider';
import { goToSignIn } from '../providers/session';
import type { Closed } from '../providers/session-gate';
import { forgetUnsaved, hasUnsaved } from '../providers/unsaved';
import { ProofForm } from './ProofForm';

/**
 * Covers the page while the session is locked or over, and once an hour before a restricted case: it keeps every word,
 * and asks who is there.
 */
export const Cover = () => {
  const { session } = useGates();
  const why = useSyncExternalStore(session.subscribe, session.closedBecause);
  return (
    <Dialog open={why !== null} fullScreen aria-labelledby="again-title" className="again">
      {why && <Question key={why} why={why} onOpen={session.signedIn} />}
    </Dialog>
  );
};

/** What each cover says, and the way out of it. */
const WORDS = {
  ended: { title: 'again.title', text: 'again.text', label: 'again.password', go: 'again.signIn' },
  locked: {
    title: 'lock.title',
    text: 'lock.text',
    label: 'lock.passwordOrPin',
    go: 'lock.unlock',
  },
  restricted: {
    ...{ title: 'restricted.title', text: 'restricted.text' },
    ...{ label: 'lock.passwordOrPin', go: 'lock.proofGo' },
  },
} as const;
const OUT = { ended: 'unsaved.leave', locked: 'app.signOut', restricted: 'restricted.notNow' };

const Question = ({ why, onOpen }: { why: Closed; onOpen: () => void }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { session } = useGates();
  const { user } = useSession();
  const ask = (shown: Shown): Promise<Told> => {
    if (why === 'ended') return again(shown);
    // Only the PIN, which the session alone has, is shown by unlocking: a password alone would be no strong sign-in.
    const unlocks = why === 'locked' || shown.pin !== undefined;
    return askSession('POST', unlocks ? '/session/unlock' : '/session/step-up', shown);
  };
  const open = async (shown: Shown): Promise<Told> => {
    const told = await ask(shown);
    if (told.ok) onOpen();
    // Five wrong PINs, or an hour: it has ended behind the cover.
    if (told.problem?.code === 'signInNeeded') void session.ended();
    if (told.problem?.code === 'sessionLocked') session.lock();
    return told;
  };
  const again = ({ passkey, ...typed }: Shown): Promise<Told> =>
    passkey
      ? askSession('POST', '/session/passkey', { passkey })
      : askSession('POST', '/session', { username: user.username, ...typed });
  const leave = async () => {
    if (why === 'restricted') {
      session.notNow();
      return navigate('/');
    }
    forgetUnsaved();
    await askSession('DELETE', '/session');
    goToSignIn();
  };
  const { title, label, go } = WORDS[why];
  return (
    <div className="again-form">
      <Icon name="lock" size={28} />
      <h1 id="again-title">{translate(title)}</h1>
      <p>{translate(reason(why), { name: user.displayName })}</p>
      <ProofForm
        id="again"
        label={translate(label)}
        button={translate(go)}
        withPin={why !== 'ended'}
        onShow={open}
      >
        <Button variant="text" onClick={() => void leave()}>
          {translate(OUT[why])}
        </Button>
      </ProofForm>
    </div>
  );
};

/** After Hide screen, or in a page that was opened anew, nothing typed is left: it is not promised then. */
const reason = (why: Closed): string =>
  why === 'locked' && hasUnsaved() ? 'lock.kept' : WORDS[why].text;
