import { useState } from 'react';
import { Divider, ListItemIcon, MenuItem } from '@mui/material';
import { useNavigate, useTranslate } from 'ra-core';
import { Icon } from '../components/Icon';
import { useGates } from '../providers/GatesProvider';
import { useInterview } from '../providers/InterviewProvider';
import { askSession } from '../providers/own-session';
import { PinDialog } from './PinDialog';

/** In the menu of the account: what one does with the session, and the way to one's own sign-in. */
export const SessionItems = ({ onDone }: { onDone: () => void }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { session } = useGates();
  const { isOn, set } = useInterview();
  const [pin, setPin] = useState(false);
  const choose = (act: () => void) => () => {
    onDone();
    act();
  };
  const lock = () => {
    void askSession('POST', '/session/lock');
    session.lock();
  };
  return (
    <>
      <MenuItem onClick={choose(() => navigate('/account'))}>
        <ListItemIcon>
          <Icon name="shield" />
        </ListItemIcon>
        {translate('lock.account')}
      </MenuItem>
      <MenuItem onClick={choose(() => void set(!isOn))}>
        <ListItemIcon>
          <Icon name="talk" />
        </ListItemIcon>
        {translate(isOn ? 'lock.interviewEnd' : 'lock.interview')}
      </MenuItem>
      <MenuItem onClick={() => setPin(true)}>
        <ListItemIcon>
          <Icon name="note" />
        </ListItemIcon>
        {translate('lock.setPin')}
      </MenuItem>
      <MenuItem onClick={choose(lock)}>
        <ListItemIcon>
          <Icon name="lock" />
        </ListItemIcon>
        {translate('lock.now')}
      </MenuItem>
      <Divider />
      <PinDialog
        open={pin}
        onClose={() => {
          setPin(false);
          onDone();
        }}
      />
    </>
  );
};
