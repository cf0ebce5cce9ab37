import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { useMenu } from './use-menu';

/** The menu at the left; a rail on middle widths, the bottom bar on phones. */
export const SideMenu = () => {
  const translate = useTranslate();
  return (
    <nav className="menu" aria-label={translate('app.mainMenu')}>
      <ul>
        {useMenu().map(({ to, icon, label, current }) => (
          <li key={to}>
            <Link to={to} aria-current={current ? 'page' : undefined}>
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
