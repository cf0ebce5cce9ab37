import type { Language } from '../i18n/language';
import type { Demonstration, SignInError } from './server';

/** What the sign-in page is drawn from. */
export interface PageState {
  language: Language;
  demonstration: Demonstration | null;
  username: string;
  password: string;
  /** Null until the server has asked for it. */
  otp: string | null;
  error: SignInError | null;
  /** Somebody comes back from the other provider: only a code may be missing. */
  isFromProvider: boolean;
}

/** Draws the page anew and puts the focus where it is named. */
export type Redraw = (focusOn?: string) => void;
