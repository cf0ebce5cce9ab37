import { useEffect, useId, useRef, useState } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import type { components } from '../../api/openapi';
import type { TeduhDataProvider } from '../../providers/data-provider';
import type { User } from './user';

type Code = components['schemas']['EnrolmentCodeResponse'];

interface EnrolmentDialogProps {
  user: Pick<User, 'id' | 'displayName' | 'username'>;
  onClose: () => void;
  /** The account was just made. */
  isNew?: boolean;
}

/**
 * A one-time code to hand over, shown this once: it is asked for when the dialog opens and gone with it. An older code
 * stops working. Escape does not close it, so that nobody loses it by a slip.
 */
export const EnrolmentDialog = ({ user, onClose, isNew }: EnrolmentDialogProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const { dateAndTime } = useFormat();
  const dataProvider = useDataProvider<TeduhDataProvider>();
  const [code, setCode] = useState<Code | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isAsked = useRef(false);
  const words = (key: string) =>
    translate(`resources.users.enrolment.${key}`, { name: user.displayName });
  const ask = async () => {
    setProblem(null);
    try {
      setCode(await dataProvider.act<Code>('users', user.id, 'sign-in/enrolment', {}));
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  useEffect(() => {
    // React may run an effect twice; a second code would make the first one worthless.
    if (isAsked.current) return;
    isAsked.current = true;
    void ask();
  });
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={titleId} className="enrolment">
      <DialogTitle id={titleId}>{words(isNew ? 'titleNew' : 'title')}</DialogTitle>
      <DialogContent className="form">
        {problem && <Message>{problem}</Message>}
        {!code && !problem && <Skeleton lines={2} />}
        {code && (
          <>
            <p>{words('text')}</p>
            <p className="sunken one-time-code code">{code.code}</p>
            {code.needsConfirmation && <Message tone="warn">{words('confirmation')}</Message>}
            <p className="small muted">
              {translate('resources.users.enrolment.until', {
                username: user.username,
                when: dateAndTime(code.expiresAt),
              })}
            </p>
          </>
        )}
      </DialogContent>
      <DialogActions>
        {problem ? (
          <Button variant="contained" color="primary" onClick={() => void ask()}>
            {translate('action.tryAgain')}
          </Button>
        ) : (
          <Button onClick={() => window.print()} disabled={!code}>
            <Icon name="print" size={18} />
            {words('print')}
          </Button>
        )}
        <Button variant="text" onClick={onClose}>
          {words(code ? 'done' : 'later')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
