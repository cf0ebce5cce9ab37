import { useEffect, useRef } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from './Icon';

export interface ConflictRow {
  label: string;
  yours: string;
  theirs: string;
}

interface ConflictProps {
  rows: ConflictRow[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two people changed the same thing: both versions side by side, and a choice. Nothing is decided silently. */
export const Conflict = ({ rows, onKeepMine, onTakeTheirs }: ConflictProps) => {
  const translate = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  // In braces: new browsers give back a promise, which React would take for the way to clean up, and break the page.
  useEffect(() => {
    frame.current?.scrollIntoView?.({ block: 'center' });
  }, []);
  return (
    <div className="conflict" role="alert" ref={frame}>
      <h3>
        <Icon name="warning" size={18} />
        {translate('conflict.title')}
      </h3>
      <p className="small muted">{translate('conflict.safe')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('conflict.field')}</th>
            <th scope="col">{translate('conflict.yours')}</th>
            <th scope="col">{translate('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, yours, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{yours}</td>
              <td>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-actions">
        <Button size="small" onClick={onKeepMine}>
          {translate('conflict.keepMine')}
        </Button>
        <Button size="small" variant="text" onClick={onTakeTheirs}>
          {translate('conflict.takeTheirs')}
        </Button>
      </div>
    </div>
  );
};
