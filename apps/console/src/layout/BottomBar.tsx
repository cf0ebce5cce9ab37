import { useState } from 'react';
import { Divider, ListItemIcon, Menu, MenuItem } from '@mui/material';
import { useNavigate, useTheme, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { LANGUAGES } from '../i18n/language';
import { useLanguage } from '../i18n/LanguageProvider';
import { signOut } from '../providers/auth-provider';
import { leaveUnlessUnsaved } from '../providers/unsaved';
import { useLogAssistance } from '../resources/assistances';
import { SessionItems } from './SessionItems';
import { useMenu } from './use-menu';

/** On phones: the first entries of the menu, the plus in the middle for those who log assistance, and More. */
export const BottomBar = () => {
  const translate = useTranslate();
  const entries = useMenu();
  const { mayLog, open } = useLogAssistance();
  const inBar = entries.slice(0, 3);
  const links = inBar.map(({ to, icon, label, current }) => (
    <li key={to}>
      <Link to={to} aria-current={current ? 'page' : undefined}>
        <Icon name={icon} size={22} />
        {label}
      </Link>
    </li>
  ));
  const plus = (
    <li key="plus">
      <button
        type="button"
        className="plus"
        aria-label={translate('keys.log')}
        onClick={() => open()}
      >
        <Icon name="add" size={26} />
      </button>
    </li>
  );
  return (
    <nav className="bottom" aria-label={translate('app.mainMenu')}>
      <ul>
        {mayLog ? [...links.slice(0, 2), plus, ...links.slice(2)] : links}
        <li>
          <MoreMenu hidden={entries.slice(3)} />
        </li>
      </ul>
    </nav>
  );
};

const MoreMenu = ({ hidden }: { hidden: ReturnType<typeof useMenu> }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { language, setLanguage } = useLanguage();
  const [theme, setTheme] = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="more" size={22} />
        {translate('app.more')}
      </button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {hidden.map(({ to, icon, label }) => (
          <MenuItem key={to} onClick={choose(() => navigate(to))}>
            <ListItemIcon>
              <Icon name={icon} />
            </ListItemIcon>
            {label}
          </MenuItem>
        ))}
        {LANGUAGES.filter(({ code }) => code !== language).map(({ code, name }) => (
          <MenuItem key={code} lang={code} onClick={choose(() => setLanguage(code))}>
            <ListItemIcon>
              <Icon name="globe" />
            </ListItemIcon>
            {name}
          </MenuItem>
        ))}
        <MenuItem onClick={choose(() => setTheme(other))}>
          <ListItemIcon>
            <Icon name={other === 'dark' ? 'moon' : 'sun'} />
          </ListItemIcon>
          {translate(`app.${other}Mode`)}
        </MenuItem>
        <Divider />
        <SessionItems onDone={() => setAnchor(null)} />
        <MenuItem onClick={choose(() => leaveUnlessUnsaved(() => void signOut()))}>
          <ListItemIcon>
            <Icon name="signOut" />
          </ListItemIcon>
          {translate('app.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
};
