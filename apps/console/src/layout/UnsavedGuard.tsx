import { useEffect, useState } from 'react';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useBlocker, useTranslate } from 'ra-core';
import { answerUnsaved, forgetUnsaved, hasUnsaved } from '../providers/unsaved';

interface Question {
  stay: () => void;
  leave: () => void;
}

/** Nobody leaves what they typed by a slip: not by a link, the back button, signing out or closing the window. */
export const UnsavedGuard = () => {
  const translate = useTranslate();
  const [question, setQuestion] = useState<Question | null>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && hasUnsaved('page'),
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    setQuestion({
      stay: () => blocker.reset?.(),
      leave: () => {
        forgetUnsaved();
        blocker.proceed?.();
      },
    });
    // The blocker is a new object with every render; only its state says something new.
  }, [blocker.state]);
  useEffect(() => answerUnsaved((leave) => setQuestion({ stay: () => undefined, leave })), []);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);

  const decide = (act: 'stay' | 'leave') => () => {
    setQuestion(null);
    question?.[act]();
  };
  return (
    <Dialog open={question !== null} onClose={decide('stay')} aria-labelledby="unsaved-title">
      <DialogTitle id="unsaved-title">{translate('unsaved.title')}</DialogTitle>
      <DialogContent>{translate('unsaved.text')}</DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" autoFocus onClick={decide('stay')}>
          {translate('unsaved.stay')}
        </Button>
        <Button color="error" onClick={decide('leave')}>
          {translate('unsaved.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
