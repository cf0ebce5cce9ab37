import { useRef, useState, type RefObject } from 'react';
import { Button, IconButton } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Icon, Mark } from '../components/Icon';
import { useSession } from '../providers/SessionProvider';
import { useLogAssistance } from '../resources/assistances';
import { CaseSearch } from './CaseSearch';
import { hideScreen } from './hide-screen';
import { LanguageMenu } from './LanguageMenu';
import { UserMenu } from './UserMenu';

interface AppBarProps {
  searchRef: RefObject<HTMLInputElement | null>;
  onHelp: () => void;
}

/** The bar at the top. *Hide screen* is always its last button, in the same place on every page. */
export const AppBar = ({ searchRef, onHelp }: AppBarProps) => {
  const translate = useTranslate();
  const session = useSession();
  const { mayLog, open } = useLogAssistance();
  const [searching, setSearching] = useState(false);
  const phoneSearch = useRef<HTMLInputElement>(null);
  const maySearch = session.can('cases:list');
  return (
    <>
      <div className="bar">
        <Link to="/" className="brand">
          <Mark />
          <b>{translate('app.name')}</b>
        </Link>
        {maySearch && <CaseSearch inputRef={searchRef} />}
        <div className="bar-space" />
        {mayLog && (
          <Button
            className="not-phone"
            size="small"
            variant="contained"
            color="primary"
            onClick={() => open()}
          >
            <Icon name="add" size={18} />
            {translate('keys.log')}
            <kbd className="wide-only" aria-hidden="true">
              L
            </kbd>
          </Button>
        )}
        <span className="not-phone">
          <LanguageMenu />
        </span>
        <IconButton
          className="bar-tool not-phone"
          aria-label={translate('app.help')}
          onClick={onHelp}
        >
          <Icon name="help" size={18} />
        </IconButton>
        <span className="not-phone">
          <UserMenu />
        </span>
        {maySearch && (
          <IconButton
            className="phone-only"
            aria-label={translate('app.search')}
            aria-expanded={searching}
            onClick={() => {
              setSearching(!searching);
              requestAnimationFrame(() => phoneSearch.current?.focus());
            }}
          >
            <Icon name="search" size={22} />
          </IconButton>
        )}
        <Button className="bar-hide not-phone" onClick={hideScreen}>
          <Icon name="hide" size={18} />
          {translate('app.hideScreen')}
        </Button>
        <IconButton
          className="phone-only"
          aria-label={translate('app.hideScreen')}
          onClick={hideScreen}
        >
          <Icon name="hide" size={22} />
        </IconButton>
      </div>
      {maySearch && (
        <div className="phone-search" data-open={searching || undefined}>
          {searching && <CaseSearch inputRef={phoneSearch} onDone={() => setSearching(false)} />}
        </div>
      )}
    </>
  );
};
