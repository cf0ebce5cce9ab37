import { useEffect, useState, type ReactNode } from 'react';
import { Button, IconButton } from '@mui/material';
import { useNotificationContext, useNotify, useTranslate, type NotificationPayload } from 'ra-core';
import { Icon, type IconName } from './Icon';

const STAYS_MS = 8_000;

const ICONS: Record<string, IconName> = {
  success: 'done',
  info: 'done',
  warning: 'warning',
  error: 'warning',
};

/** Shows what react-admin and we have to say, bottom left, for eight seconds or until it is dismissed. */
export const Toasts = () => {
  const { notifications, takeNotification } = useNotificationContext();
  const [shown, setShown] = useState<{ key: number; toast: NotificationPayload }[]>([]);
  useEffect(() => {
    if (!notifications.length) return;
    const toast = takeNotification();
    if (toast)
      setShown((before) => [...before.slice(-2), { key: Date.now() + Math.random(), toast }]);
  }, [notifications, takeNotification]);
  const dismiss = (key: number) => setShown((before) => before.filter((one) => one.key !== key));
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ key, toast }) => (
        <Toast key={key} toast={toast} onDismiss={() => dismiss(key)} />
      ))}
    </div>
  );
};

const Toast = ({ toast, onDismiss }: { toast: NotificationPayload; onDismiss: () => void }) => {
  const translate = useTranslate();
  const { message, type, notificationOptions } = toast;
  const undo = notificationOptions?.undo as (() => void) | undefined;
  const stays =
    notificationOptions?.autoHideDuration === undefined
      ? STAYS_MS
      : notificationOptions.autoHideDuration;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Somebody who is reading or reaching for Undo is given the time.
    if (held || stays === null) return;
    const timer = setTimeout(onDismiss, stays);
    return () => clearTimeout(timer);
  });
  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return (
    <div className={`toast ${type}`} {...hold}>
      <Icon name={ICONS[type] ?? 'done'} />
      <span>
        {typeof message === 'string'
          ? translate(message, notificationOptions?.messageArgs)
          : message}
      </span>
      {undo && (
        <Button
          variant="text"
          size="small"
          onClick={() => {
            onDismiss();
            undo();
          }}
        >
          {translate('action.undo')}
        </Button>
      )}
      <IconButton aria-label={translate('action.dismiss')} onClick={onDismiss}>
        <Icon name="close" size={18} />
      </IconButton>
    </div>
  );
};

/** Says that something was done, with a way back when there is one. The words are ready: no catalogue key. */
export const useToast = () => {
  const notify = useNotify();
  return (
    words: ReactNode,
    { undo, type = 'success' as const }: { undo?: () => void; type?: 'success' | 'error' } = {},
  ) => notify(<>{words}</>, { type, undo });
};
