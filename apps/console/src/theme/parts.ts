import type { RaThemeOptions } from 'react-admin';
import type { Tokens } from './tokens';

/** How the stock parts of MUI and react-admin look here; our own parts have style sheets in `styles/`. */
export const parts = (t: Tokens): RaThemeOptions['components'] => {
  const focusRing = { outline: `3px solid ${t.focus}`, outlineOffset: 2 };
  return {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&:focus-visible': focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
      styleOverrides: {
        root: {
          height: 40,
          padding: '0 16px',
          gap: 8,
          whiteSpace: 'nowrap',
          flex: 'none',
          '@media (pointer: coarse)': { height: 44 },
          // Words that are wider than a phone break; they never push the page sideways.
          '@media (max-width: 599px)': {
            height: 'auto',
            minHeight: 40,
            padding: '4px 16px',
            whiteSpace: 'normal',
            flex: '0 1 auto',
            lineHeight: '1.25rem',
          },
          '@media (max-width: 599px) and (pointer: coarse)': { minHeight: 44 },
        },
        outlined: {
          backgroundColor: t.surface,
          borderColor: t.control,
          '&:hover': { backgroundColor: t.sunken, borderColor: t.control },
        },
        outlinedError: { color: t.bad, borderColor: t.bad },
        text: { padding: '0 10px', color: t.primary, '&:hover': { backgroundColor: t.soft } },
        containedPrimary: { '&:hover': { backgroundColor: t.primaryHover } },
        sizeSmall: {
          height: 32,
          padding: '0 12px',
          borderRadius: 7,
          fontSize: '0.8125rem',
          '@media (pointer: coarse)': { height: 44 },
          '@media (max-width: 599px)': { height: 'auto', minHeight: 32, padding: '4px 12px' },
          '@media (max-width: 599px) and (pointer: coarse)': { minHeight: 44 },
        },
        startIcon: { margin: 0 },
        endIcon: { margin: 0 },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: {
          width: 40,
          height: 40,
          borderRadius: 8,
          color: t.text,
          '&:hover': { backgroundColor: t.sunken },
          '@media (pointer: coarse)': { width: 44, height: 44 },
        },
      },
    },
    MuiCheckbox: {
      styleOverrides: { root: { padding: 8, color: t.control, borderRadius: 8 } },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiDialog: {
      styleOverrides: { paper: { borderRadius: 12, border: `1px solid ${t.line}`, margin: 16 } },
    },
    MuiDialogTitle: {
      defaultProps: { variant: 'h2' },
      styleOverrides: { root: { padding: '20px 24px 8px' } },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
    MuiDialogActions: {
      styleOverrides: {
        root: { padding: '8px 24px 20px', justifyContent: 'flex-start', gap: 10 },
        spacing: { '& > :not(style) ~ :not(style)': { marginLeft: 0 } },
      },
    },
    MuiMenu: {
      styleOverrides: {
        paper: { border: `1px solid ${t.line}`, marginTop: 6, minWidth: 200, boxShadow: t.shadow },
        list: { padding: 6 },
      },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          minHeight: 40,
          borderRadius: 6,
          padding: '8px 12px',
          gap: 10,
          fontSize: '0.875rem',
          '&.Mui-selected': { backgroundColor: t.soft, color: t.onSoft, fontWeight: 600 },
          '&.Mui-focusVisible': { ...focusRing, outlineOffset: -3, backgroundColor: t.sunken },
          '@media (pointer: coarse)': { minHeight: 44 },
        },
      },
    },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 0, color: t.text2 } } },
    MuiPopover: {
      // Inside the page's landmark, so that a screen reader can find what floats above it.
      defaultProps: { container: () => document.querySelector('main') ?? document.body },
      styleOverrides: { paper: { border: `1px solid ${t.line}`, boxShadow: t.shadow } },
    },
    MuiTooltip: {
      styleOverrides: {
        tooltip: { fontSize: '0.8125rem', backgroundColor: t.text, color: t.surface },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 42,
          minWidth: 0,
          padding: '9px 14px 10px',
          '@media (max-width: 599px)': { padding: '9px 8px 10px' },
          fontWeight: 500,
          color: t.text2,
          '&.Mui-selected': { color: t.text, fontWeight: 600 },
          '&.Mui-focusVisible': { ...focusRing, outlineOffset: -3 },
        },
      },
    },
    MuiTabs: {
      styleOverrides: {
        root: { minHeight: 42, borderBottom: `1px solid ${t.line}` },
        indicator: { height: 3 },
      },
    },
    MuiTable: { styleOverrides: { root: { borderCollapse: 'separate' } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          height: 46,
          padding: '6px 12px',
          borderBottom: `1px solid ${t.line}`,
          fontSize: '0.875rem',
          lineHeight: '1.25rem',
          fontVariantNumeric: 'tabular-nums',
          '&:first-of-type': { paddingLeft: 20 },
          '&:last-of-type': { paddingRight: 20 },
        },
        head: {
          height: 38,
          color: t.text2,
          fontSize: '0.8125rem',
          lineHeight: '1.125rem',
          fontWeight: 600,
        },
        paddingCheckbox: {
          width: 52,
          padding: '0 0 0 12px',
          '&:first-of-type': { paddingLeft: 12 },
        },
      },
    },
    MuiTableRow: {
      styleOverrides: {
        root: {
          '&.MuiTableRow-hover:hover': { backgroundColor: t.sunken },
          '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: t.soft },
        },
      },
    },
    MuiTableBody: {
      styleOverrides: { root: { '& tr:last-of-type > td': { borderBottom: 0 } } },
    },
  };
};
