import { useSyncExternalStore } from 'react';
import { Button, Dialog } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../components/Icon';
import { useGates } from '../providers/GatesProvider';
import { askSession, type Shown, type Told } from '../providers/own-session';
import { useSession } from '../providers/SessionProvider';
import { goToSignIn } from '../providers/session';
import type { Closed } from '../providers/session-gate';
import { forgetUnsaved, hasUnsaved } from '../providers/unsaved';
import { ProofForm } from './ProofForm';

/** Covers the page while the session is locked or over: it keeps every word, and asks who is there. */
export const Cover = () => {
  const { session } = useGates();
  const why = useSyncExternalStore(session.subscribe, session.closedBecause);
  return (
    <Dialog open={why !== null} fullScreen aria-labelledby="again-title" className="again">
      {why && <Question key={why} why={why} onOpen={session.signedIn} />}
    </Dialog>
  );
};

const Question = ({ why, onOpen }: { why: Closed; onOpen: () => void }) => {
  const translate = useTranslate();
  const { session } = useGates();
  const { user } = useSession();
  const open = async (shown: Shown): Promise<Told> => {
    const told =
      why === 'locked' ? await askSession('POST', '/session/unlock', shown) : await again(shown);
    if (told.ok) onOpen();
    // Five wrong PINs, or an hour: it has ended behind the cover.
    if (told.problem?.code === 'signInNeeded') void session.ended();
    return told;
  };
  const again = ({ passkey, ...typed }: Shown): Promise<Told> =>
    passkey
      ? askSession('POST', '/session/passkey', { passkey })
      : askSession('POST', '/session', { username: user.username, ...typed });
  const leave = async () => {
    forgetUnsaved();
    await askSession('DELETE', '/session');
    goToSignIn();
  };
  return (
    <div className="again-form">
      <Icon name="lock" size={28} />
      <h1 id="again-title">{translate(why === 'locked' ? 'lock.title' : 'again.title')}</h1>
      <p>{translate(reason(why), { name: user.displayName })}</p>
      <ProofForm
        id="again"
        label={translate(why === 'locked' ? 'lock.passwordOrPin' : 'again.password')}
        button={translate(why === 'locked' ? 'lock.unlock' : 'again.signIn')}
        withPin={why === 'locked'}
        onShow={open}
      >
        <Button variant="text" onClick={() => void leave()}>
          {translate(why === 'locked' ? 'app.signOut' : 'unsaved.leave')}
        </Button>
      </ProofForm>
    </div>
  );
};

/** After Hide screen, or in a page that was opened anew, nothing typed is left: it is not promised then. */
const reason = (why: Closed): string => {
  if (why !== 'locked') return 'again.text';
  return hasUnsaved() ? 'lock.kept' : 'lock.text';
};
