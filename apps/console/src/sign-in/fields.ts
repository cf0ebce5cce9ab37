import { h } from './dom';
import type { PageState } from './state';
import type { SignInWords } from './words';

export const userNameField = (w: SignInWords, state: PageState) => {
  const input = h('input', {
    id: 'username',
    name: 'username',
    type: 'text',
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    ...(state.error ? { 'aria-describedby': 'error' } : {}),
    input: () => (state.username = input.value),
  });
  input.value = state.username;
  return h('div', { class: 'field' }, h('label', { for: 'username' }, w.userName), input);
};

export const passwordField = (w: SignInWords, state: PageState) => {
  const input = h('input', {
    id: 'password',
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    dir: 'ltr',
    ...(state.error ? { 'aria-describedby': 'error' } : {}),
    input: () => (state.password = input.value),
  });
  input.value = state.password;
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'link',
      'aria-label': w.showPassword,
      click: () => {
        const shown = input.type === 'text';
        input.type = shown ? 'password' : 'text';
        toggle.textContent = shown ? w.show : w.hide;
        toggle.setAttribute('aria-label', shown ? w.showPassword : w.hidePassword);
      },
    },
    w.show,
  );
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'password' }, w.password),
    h('span', { class: 'with-button' }, input, toggle),
  );
};

/** Drawn once the password has fitted and the account asks for more. */
export const codeField = (w: SignInWords, state: PageState) => {
  const input = h('input', {
    id: 'otp',
    name: 'otp',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    dir: 'ltr',
    'aria-describedby': 'error',
    input: () => (state.otp = input.value),
  });
  input.value = state.otp ?? '';
  return h('div', { class: 'field' }, h('label', { for: 'otp' }, w.code), input);
};
