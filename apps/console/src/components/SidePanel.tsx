import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton, useMediaQuery } from '@mui/material';
import { useTranslate } from 'ra-core';
import { createPortal } from 'react-dom';
import { hideScreen } from '../layout/hide-screen';
import { Icon } from './Icon';

interface SidePanelProps {
  title: string;
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/**
 * A panel at the right edge. On wide screens the page beside it stays usable: one reads the file and writes. On smaller
 * ones it is modal, on phones it is the whole screen. It is one element throughout, so that turning a phone or widening a
 * window loses no word. Its parts are `panel-body` and `panel-foot`, usually inside a `form.panel-form`.
 */
export const SidePanel = ({ title, onClose, onKeyDown, children }: SidePanelProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const modal = !useMediaQuery('(min-width: 1200px)', { noSsr: true });

  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    document.documentElement.dataset.panel = '';
    return () => {
      delete document.documentElement.dataset.panel;
      if (opener?.isConnected) opener.focus();
    };
  }, []);

  useEffect(() => {
    // Everything else rests while the panel is modal: nothing behind it takes the focus.
    const rest = document.getElementById('root');
    if (!rest || !modal) return;
    rest.inert = true;
    return () => {
      rest.inert = false;
    };
  }, [modal]);

  return createPortal(
    <>
      {modal && <div className="panel-backdrop" onClick={onClose} />}
      <div
        ref={panel}
        className="panel"
        role="dialog"
        aria-modal={modal || undefined}
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose();
          onKeyDown?.(event);
        }}
      >
        <div className="panel-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton
            className="phone-hide"
            aria-label={translate('app.hideScreen')}
            onClick={hideScreen}
          >
            <Icon name="hide" size={22} />
          </IconButton>
          <IconButton aria-label={translate('action.close')} onClick={onClose}>
            <Icon name="close" size={22} />
          </IconButton>
        </div>
        {children}
      </div>
    </>,
    document.body,
  );
};
