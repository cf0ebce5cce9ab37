import type { RaThemeOptions } from 'react-admin';
import { dark, fontStack, light, type Tokens } from './tokens';
import { parts } from './parts';

/** px to rem, so that the reader's own text size is obeyed. */
const rem = (px: number): string => `${px / 16}rem`;

const type = (px: number, line: number, weight = 400, letterSpacing = '0') => ({
  fontSize: rem(px),
  lineHeight: rem(line),
  fontWeight: weight,
  letterSpacing,
});

const theme = (mode: 'light' | 'dark', t: Tokens): RaThemeOptions => ({
  palette: {
    mode,
    primary: { main: t.primary, dark: t.primaryHover, light: t.soft, contrastText: t.onPrimary },
    secondary: { main: t.neutral, contrastText: t.surface },
    success: { main: t.good, light: t.goodSoft },
    warning: { main: t.warn, light: t.warnSoft },
    error: { main: t.bad, light: t.badSoft },
    info: { main: t.info, light: t.infoSoft },
    text: { primary: t.text, secondary: t.text2 },
    background: { default: t.page, paper: t.surface },
    divider: t.line,
    action: { hover: t.sunken, selected: t.soft },
  },
  shape: { borderRadius: 8 },
  shadows: ['none', ...Array(24).fill(t.shadow)] as RaThemeOptions['shadows'],
  typography: {
    fontFamily: fontStack,
    h1: type(26, 34, 600, '-0.012em'),
    h2: type(18, 26, 600, '-0.005em'),
    h3: type(15, 22, 600),
    body1: type(15, 22),
    body2: type(14, 20),
    caption: type(13, 18),
    button: { ...type(14, 20, 600), textTransform: 'none' },
  },
  transitions: { create: () => 'none' },
  components: parts(t),
  sidebar: { width: 216, closedWidth: 88 },
});

export const lightTheme = theme('light', light);
export const darkTheme = theme('dark', dark);
