import { useState } from 'react';
import { Divider, ListItemIcon, Menu, MenuItem } from '@mui/material';
import { useTheme, useTranslate } from 'react-admin';
import { initialsOf } from '@teduh/domain';
import { Icon } from '../components/Icon';
import { signOut } from '../providers/auth-provider';
import { leaveUnlessUnsaved } from '../providers/unsaved';
import { useSession } from '../providers/SessionProvider';
import { SessionItems } from './SessionItems';

/** Who is signed in, how the console looks, and the way out. */
export const UserMenu = () => {
  const translate = useTranslate();
  const { user, memberships } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const initials = initialsOf(user.displayName).slice(0, 2);
  return (
    <>
      <button
        type="button"
        className="avatar"
        aria-label={`${initials}, ${user.displayName}: ${translate('app.userMenu')}`}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {initials}
      </button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={close}>
        <div className="menu-head">
          <b>{user.displayName}</b>
          {memberships.map(({ programmeId, programmeName, role }) => (
            <p key={programmeId + role} className="small muted">
              {translate(`roles.${role}`, { _: role })}, {programmeName}
            </p>
          ))}
        </div>
        <LooksItem onDone={close} />
        <Divider />
        <SessionItems onDone={close} />
        <MenuItem
          onClick={() => {
            close();
            leaveUnlessUnsaved(() => void signOut());
          }}
        >
          <ListItemIcon>
            <Icon name="signOut" />
          </ListItemIcon>
          {translate('app.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
};

const LooksItem = ({ onDone }: { onDone: () => void }) => {
  const translate = useTranslate();
  const [theme, setTheme] = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <MenuItem
      onClick={() => {
        setTheme(other);
        onDone();
      }}
    >
      <ListItemIcon>
        <Icon name={other === 'dark' ? 'moon' : 'sun'} />
      </ListItemIcon>
      {translate(`app.${other}Mode`)}
    </MenuItem>
  );
};
