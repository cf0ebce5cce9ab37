import type { Language } from '../i18n/language';
import { h, icon } from './dom';
import { destination, enrol, offerAuthenticator, type EnrolError } from './server';
import { words, type SignInWords } from './words';

interface EnrolState {
  username: string;
  code: string;
  password: string;
  /** Empty until the server asks for an authenticator; then its secret and a picture of it. */
  secret: string;
  picture: SVGElement | null;
  otp: string;
  error: EnrolError | null;
}

const empty = (): EnrolState => ({
  ...{ username: '', code: '', password: '', secret: '', picture: null, otp: '', error: null },
});

type Typed = 'username' | 'code' | 'password' | 'otp';

/** The form for somebody who holds a one-time code: they choose a password and, where it is asked for, an authenticator. */
export function enrolForm(language: Language, redraw: () => void, state = kept): HTMLElement {
  const w = words[language];
  const button = h('button', { type: 'submit', class: 'main' }, w.enrolGo);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    button.setAttribute('aria-disabled', 'true');
    const { username, code, password, otp } = state;
    state.error = await enrol({ username: username.trim(), code, password, otp: otp.trim() });
    if (!state.error) return location.replace(destination(''));
    if (state.error === 'codeNeeded' && !state.secret) await showAuthenticator(state, w);
    redraw();
  };
  return h(
    'form',
    { novalidate: true, submit: (event) => void submit(event) },
    h('h1', {}, w.enrolTitle),
    h('p', { class: 'note' }, w.enrolText),
    state.error &&
      h(
        'p',
        { class: state.error === 'codeNeeded' ? 'note' : 'error', role: 'alert' },
        icon(state.error === 'codeNeeded' ? 'shield' : 'warning', 18),
        w.enrolErrors[state.error],
      ),
    field(state, 'username', w.userName, 'username'),
    field(state, 'code', w.enrolCode, 'off'),
    field(state, 'password', w.enrolPassword, 'new-password'),
    state.secret !== '' && authenticator(state, w),
    button,
    h('p', { class: 'enrol' }, h('a', { href: '/' }, w.enrolBack)),
  );
}

/** What was typed stays while the language or the question changes. */
const kept = empty();

const field = (state: EnrolState, name: Typed, label: string, autocomplete: string) => {
  const input = h('input', {
    id: name,
    name,
    type: name === 'password' ? 'password' : 'text',
    autocomplete,
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    input: () => (state[name] = input.value),
  });
  input.value = state[name];
  return h('div', { class: 'field' }, h('label', { for: name }, label), input);
};

const authenticator = (state: EnrolState, w: SignInWords) =>
  h(
    'div',
    { class: 'authenticator' },
    h('p', {}, w.enrolScan),
    state.picture,
    h('p', { class: 'secret' }, state.secret.match(/.{1,4}/g)?.join(' ') ?? ''),
    field(state, 'otp', w.code, 'one-time-code'),
  );

async function showAuthenticator(state: EnrolState, w: SignInWords): Promise<void> {
  const offered = await offerAuthenticator({ username: state.username.trim(), code: state.code });
  if (!offered) return;
  state.secret = offered.secret;
  const { renderSVG } = await import('uqr');
  const drawn = new DOMParser().parseFromString(renderSVG(offered.uri), 'image/svg+xml');
  state.picture = drawn.documentElement as unknown as SVGElement;
  state.picture.setAttribute('role', 'img');
  state.picture.setAttribute('aria-label', w.enrolScan);
}
