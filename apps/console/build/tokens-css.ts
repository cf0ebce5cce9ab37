import type { Plugin } from 'vite';
import { dark, fontStack, light, type Tokens } from '../src/theme/tokens.ts';

const NAME = 'virtual:tokens.css';

const properties = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

/** `:root` custom properties from the token list: light, dark by the system, and dark or light by the user's choice. */
const sheet = (): string => `
:root{color-scheme:light;--font:${fontStack};${properties(light)}}
@media (prefers-color-scheme:dark){:root:not([data-theme='light']){color-scheme:dark;${properties(dark)}}}
:root[data-theme='dark']{color-scheme:dark;${properties(dark)}}
`;

/** Serves the style sheet `virtual:tokens.css`, so that both entries share one list of colours. */
export const tokensCss = (): Plugin => ({
  name: 'teduh-tokens-css',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => (id === `\0${NAME}` ? sheet() : undefined),
});
