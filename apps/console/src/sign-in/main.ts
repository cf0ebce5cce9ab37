import 'virtual:tokens.css';
import './sign-in.css';
import { hideScreen, onShiftThreeTimes } from '../layout/hide-screen';
import { preferredLanguage } from '../i18n/language';
import { hadSession, noteSession } from '../providers/session-hint';
import { drawPage } from './page';
import { destination, findDemonstration, isSignedIn, wordOfProvider } from './server';

onShiftThreeTimes(hideScreen);

const comesFromProvider = wordOfProvider() === 'answered';
const demonstration = findDemonstration();
const draw = drawPage({ language: preferredLanguage() });

void demonstration.then((found) => found && draw.showDemonstration(found));
// Whoever comes back from the provider gets a new session, whatever there was before.
if (hadSession() && !comesFromProvider) {
  void isSignedIn().then((yes) => {
    if (yes) location.replace(destination(location.search));
    else noteSession(false);
  });
}
