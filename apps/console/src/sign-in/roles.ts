import type { Language } from '../i18n/language';
import { h } from './dom';
import { preloadConsole, type Demonstration, type DemonstrationUser } from './server';
import type { PageState, Redraw } from './state';
import { words, type SignInWords } from './words';

/** The people of a demonstration, to look around as one of them. */
export const roles = (
  w: SignInWords,
  state: PageState,
  { users, password }: Demonstration,
  redraw: Redraw,
) => {
  const choose = (user: DemonstrationUser) => (): void => {
    state.username = user.username;
    if (password) state.password = password;
    state.error = null;
    redraw(`role-${user.username}`);
    void preloadConsole();
  };
  return h(
    'div',
    { class: 'roles', role: 'group', 'aria-labelledby': 'look-around' },
    h(
      'p',
      { id: 'look-around' },
      h('b', {}, w.lookAround),
      ` · ${password ? w.filledIn : w.chooseRole}`,
    ),
    ...byCountry(users, state.language).map(([country, members]) =>
      h(
        'div',
        { class: 'row' },
        country && h('span', { class: 'country' }, country),
        ...members.map((user) =>
          h(
            'button',
            {
              type: 'button',
              id: `role-${user.username}`,
              class: 'role',
              'aria-pressed': String(user.username === state.username),
              click: choose(user),
            },
            w.roles[user.role as keyof SignInWords['roles']] ?? user.displayName,
          ),
        ),
      ),
    ),
  );
};

/** The roles of the first country stand first; those of another one in a row of their own, under its name. */
const byCountry = (
  users: DemonstrationUser[],
  language: Language,
): [string, DemonstrationUser[]][] => {
  const countryName = new Intl.DisplayNames([language], { type: 'region' });
  const rows = new Map<string, DemonstrationUser[]>([['', []]]);
  for (const user of users) {
    const suffix = user.username.split('.')[1]?.toUpperCase() ?? '';
    const row =
      suffix === 'HQ' ? words[language].headquarters : suffix && (countryName.of(suffix) ?? suffix);
    rows.set(row, [...(rows.get(row) ?? []), user]);
  }
  const place = ({ role }: DemonstrationUser) => Object.keys(words.en.roles).indexOf(role);
  return [...rows].map(([row, some]) => [row, some.sort((a, b) => place(a) - place(b))]);
};
