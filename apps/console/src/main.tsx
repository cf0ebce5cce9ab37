import 'virtual:tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { hideScreen, onShiftThreeTimes } from './layout/hide-screen';
import { watchActs } from './providers/acts';
import { noteSession } from './providers/session-hint';
import { fetchSession, goToSignIn } from './providers/session';

// Every style sheet of the console: the frame's and the shared parts' first, then each resource's own.
import.meta.glob('./styles/*.css', { eager: true });
import.meta.glob('./resources/*/*.css', { eager: true });

onShiftThreeTimes(hideScreen);
watchActs();

const root = createRoot(document.getElementById('root')!);

fetchSession().then(
  (session) => {
    noteSession(session !== null);
    if (session) root.render(<App session={session} />);
    else goToSignIn();
  },
  () => root.render(<ServerAway />),
);

/** Nothing is known yet, not even the language: both are said. */
const ServerAway = () => (
  <main className="server-away">
    <h1>Teduh</h1>
    <p lang="en">The server does not answer. Try again in a moment.</p>
    <p lang="id">Server belum menjawab. Coba lagi sebentar lagi.</p>
  </main>
);
