import { useState } from 'react';
import { Button, Menu, MenuItem } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../components/Icon';
import { LANGUAGES } from '../i18n/language';
import { useLanguage } from '../i18n/LanguageProvider';

/** The language of this computer's console. Changing it keeps what is being written. */
export const LanguageMenu = () => {
  const translate = useTranslate();
  const { language, setLanguage } = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = LANGUAGES.find(({ code }) => code === language)?.name;
  return (
    <>
      <Button
        className="bar-tool"
        variant="text"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="globe" size={18} />
        <span className="visually-hidden">{translate('app.language')}: </span>
        {name}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {LANGUAGES.map(({ code, name: label }) => (
          <MenuItem
            key={code}
            lang={code}
            selected={code === language}
            onClick={() => {
              setAnchor(null);
              setLanguage(code);
            }}
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
