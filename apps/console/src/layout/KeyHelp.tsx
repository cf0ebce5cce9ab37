import type { ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useLogAssistance } from '../resources/assistances';
import { useSingleKeys } from './use-keys';
import { useMenu } from './use-menu';

/** The list of keys, opened by `?`; single keys can be switched off here. */
export const KeyHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const translate = useTranslate();
  const [single, setSingle] = useSingleKeys();
  const { mayLog } = useLogAssistance();
  const menu = useMenu();
  const then = (first: string, second: string): ReactNode => (
    <>
      <kbd>{first}</kbd> {translate('keys.then', { first: '', second: '' }).trim()}{' '}
      <kbd>{second}</kbd>
    </>
  );
  const rows: [string, ReactNode][] = [
    ...(mayLog
      ? ([
          ['log', <kbd key="l">l</kbd>],
          [
            'types',
            <>
              <kbd>1</kbd> – <kbd>8</kbd>
            </>,
          ],
          ['save', <kbd key="s">Ctrl Enter</kbd>],
          ['saveAndNew', <kbd key="n">Shift Enter</kbd>],
          [
            'search',
            <>
              <kbd>/</kbd> <kbd>Ctrl K</kbd>
            </>,
          ],
        ] as [string, ReactNode][])
      : []),
    ['close', <kbd key="e">Esc</kbd>],
    ['help', <kbd key="h">?</kbd>],
    ['hide', translate('keys.hideHow')],
  ];
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{translate('keys.title')}</DialogTitle>
      <DialogContent>
        <p className="muted small">{translate('keys.note')}</p>
        <dl className="keys">
          {rows.map(([name, keys]) => (
            <div key={name}>
              <dt>{translate(`keys.${name}`)}</dt>
              <dd>{keys}</dd>
            </div>
          ))}
          {menu.map(({ to, label, goKey }) =>
            goKey ? (
              <div key={to}>
                <dt>{label}</dt>
                <dd>{then('g', goKey)}</dd>
              </div>
            ) : null,
          )}
        </dl>
        <label className="keys-switch">
          <input
            type="checkbox"
            className="box"
            checked={single}
            onChange={(event) => setSingle(event.target.checked)}
          />
          <span>
            {translate('keys.turnOff')}
            <span className="small muted">{translate('keys.turnOffHint')}</span>
          </span>
        </label>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
