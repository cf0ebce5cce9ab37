import { LANGUAGES, rememberLanguage, type Language } from '../i18n/language';
import { h, icon, mark, withBold } from './dom';
import { enrolForm } from './enrol';
import { codeField, passwordField, userNameField } from './fields';
import { roles } from './roles';
import {
  destination,
  goToProvider,
  preloadConsole,
  rememberedDestination,
  signIn,
  signInByPasskey,
  signInByProvider,
  wordOfProvider,
  type Demonstration,
  type SignInError,
} from './server';
import type { PageState, Redraw } from './state';
import { words, type SignInWords } from './words';

/** Draws the sign-in page into the body and redraws it when the language or the demonstration changes. */
export const drawPage = ({ language }: { language: Language }) => {
  const state: PageState = {
    language,
    demonstration: null,
    username: '',
    password: '',
    otp: null,
    error: WORDS_OF_PROVIDER[wordOfProvider() ?? ''] ?? null,
    isFromProvider: wordOfProvider() === 'answered',
  };

  const redraw = (focusOn?: string): void => {
    const w = words[state.language];
    document.documentElement.lang = state.language;
    document.title = `${w.title} · Teduh`;
    document.body.replaceChildren(
      ...(state.demonstration?.kind === 'demonstration' ? [stripe(w)] : []),
      h(
        'main',
        { class: 'page' },
        h('div', { class: 'left' }, head(w, state, redraw), formFor(w, state, redraw), foot(w)),
        promise(w),
      ),
    );
    if (focusOn) document.getElementById(focusOn)?.focus();
  };

  redraw('username');
  // A reload must not say or do it again.
  if (wordOfProvider()) history.replaceState(null, '', '/');
  if (state.isFromProvider) void enterFromProvider(state, redraw);
  return {
    showDemonstration: (found: Demonstration): void => {
      state.demonstration = found;
      redraw(document.activeElement?.id || undefined);
    },
  };
};

/** `/?enrol` is for those who hold a one-time code. */
const isEnrolling = (): boolean => new URLSearchParams(location.search).has('enrol');

const WORDS_OF_PROVIDER: Record<string, SignInError> = {
  refused: 'providerRefused',
  gone: 'providerGone',
};

const formFor = (w: SignInWords, state: PageState, redraw: Redraw) => {
  if (isEnrolling()) return enrolForm(state.language, redraw);
  return state.isFromProvider ? providerForm(w, state, redraw) : form(w, state, redraw);
};

const stripe = (w: SignInWords) =>
  h(
    'header',
    { class: 'stripe' },
    h(
      'span',
      {},
      icon('help', 16),
      h('b', { class: 'on-desk' }, w.demonstration),
      h('b', { class: 'on-phone' }, w.demonstrationShort),
    ),
  );

const head = (w: SignInWords, state: PageState, redraw: Redraw) =>
  h(
    'div',
    { class: 'head' },
    h('div', { class: 'brand' }, mark(30), h('b', {}, 'Teduh')),
    h(
      'span',
      { class: 'language' },
      icon('globe'),
      h(
        'select',
        {
          id: 'language',
          'aria-label': w.language,
          change: (event) => {
            state.language = (event.target as HTMLSelectElement).value as Language;
            rememberLanguage(state.language);
            redraw('language');
          },
        },
        ...LANGUAGES.map(({ code, name }) =>
          h('option', { value: code, lang: code, selected: code === state.language }, name),
        ),
      ),
      icon('chevronDown', 16),
    ),
  );

const form = (w: SignInWords, state: PageState, redraw: Redraw) => {
  const button = h('button', { type: 'submit', class: 'main' }, w.signIn);
  const finish = (error: SignInError | null): void => {
    state.error = error;
    if (!error) return location.replace(destination(location.search));
    const asksCode = error === 'codeNeeded' || error === 'codeWrong';
    if (asksCode) state.otp = '';
    redraw(asksCode ? 'otp' : error === 'wrong' ? 'password' : 'username');
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    // A password manager may have filled the fields without an event.
    for (const name of ['username', 'password', 'otp'] as const) {
      if (state[name] !== null)
        state[name] = document.querySelector<HTMLInputElement>(`#${name}`)?.value ?? '';
    }
    button.textContent = w.signingIn;
    button.setAttribute('aria-disabled', 'true');
    finish(await signIn(state.username.trim(), state.password, state.otp?.trim() ?? ''));
  };
  return h(
    'form',
    {
      novalidate: true,
      submit: (event) => void submit(event),
      focusin: () => void preloadConsole(),
    },
    h('h1', {}, w.title),
    errorLine(w, state),
    userNameField(w, state),
    passwordField(w, state),
    state.otp !== null && codeField(w, state),
    button,
    'PublicKeyCredential' in window &&
      h(
        'button',
        { type: 'button', class: 'quiet', click: () => void signInByPasskey().then(finish) },
        w.passkey,
      ),
    state.demonstration?.provider &&
      h(
        'button',
        { type: 'button', class: 'quiet', click: goToProvider },
        w.byProvider.replace('%{name}', state.demonstration.provider),
      ),
    h('p', { class: 'enrol' }, h('a', { href: '/?enrol' }, w.enrolLink)),
    state.demonstration && roles(w, state, state.demonstration, redraw),
  );
};

/** The provider has said who it is; a code is asked for once the server wants one. */
const providerForm = (w: SignInWords, state: PageState, redraw: Redraw) => {
  const button = h('button', { type: 'submit', class: 'main' }, w.signIn);
  const submit = (event: Event): void => {
    event.preventDefault();
    button.textContent = w.signingIn;
    button.setAttribute('aria-disabled', 'true');
    void enterFromProvider(state, redraw);
  };
  return h(
    'form',
    { novalidate: true, submit },
    h('h1', {}, w.title),
    state.otp === null && h('p', { class: 'note', role: 'status' }, icon('clock'), w.signingIn),
    errorLine(w, state),
    state.otp !== null && codeField(w, state),
    state.otp !== null && button,
    h('p', { class: 'enrol' }, h('a', { href: '/' }, w.otherWay)),
  );
};

/** What is no fault of the code or of what the provider said. */
const CAN_BE_SENT_AGAIN: readonly SignInError[] = ['tooMany', 'noConnection', 'server'];

/** Goes in with what the provider said; what cannot be mended with a code leads back to the usual form. */
const enterFromProvider = async (state: PageState, redraw: Redraw): Promise<void> => {
  const error = await signInByProvider(state.otp?.trim() ?? '');
  if (!error) return location.replace(rememberedDestination());
  const asksCode = error === 'codeNeeded' || error === 'codeWrong';
  state.error = error === 'codeNeeded' ? 'providerCodeNeeded' : error;
  if (asksCode) state.otp = '';
  else if (state.otp === null || !CAN_BE_SENT_AGAIN.includes(error)) {
    state.otp = null;
    state.isFromProvider = false;
  }
  redraw(state.isFromProvider ? 'otp' : 'username');
};

const NOTES: readonly (SignInError | null)[] = ['codeNeeded', 'providerCodeNeeded'];

/** What went wrong, or what is asked for next. */
const errorLine = (w: SignInWords, { error, demonstration }: PageState) => {
  if (!error) return null;
  const isNote = NOTES.includes(error);
  return h(
    'p',
    { class: isNote ? 'note' : 'error', role: 'alert', id: 'error' },
    icon(isNote ? 'shield' : 'warning', 18),
    w.errors[error].replace('%{name}', demonstration?.provider ?? w.provider),
  );
};

const foot = (w: SignInWords) => {
  const more = h('p', { hidden: true, id: 'how-hiding' }, w.hidingMore);
  const button = h(
    'button',
    {
      type: 'button',
      class: 'link',
      'aria-expanded': 'false',
      'aria-controls': 'how-hiding',
      click: () => {
        more.hidden = !more.hidden;
        button.setAttribute('aria-expanded', String(!more.hidden));
      },
    },
    w.howHiding,
  );
  return h('div', { class: 'foot' }, h('p', {}, ...withBold(w.hiding), ' ', button), more);
};

const promise = (w: SignInWords) =>
  h(
    'aside',
    { class: 'right', 'aria-label': 'Teduh' },
    mark(540, 'mark large'),
    h('div', {}, h('p', { class: 'promise' }, w.promise), h('p', { class: 'more' }, w.promiseMore)),
  );
