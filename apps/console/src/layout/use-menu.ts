import { useTranslate, useLocation } from 'ra-core';
import type { IconName } from '../components/Icon';
import { useSession } from '../providers/SessionProvider';
import { resources } from '../resources';

export interface MenuEntry {
  to: string;
  icon: IconName;
  label: string;
  current: boolean;
  /** Second letter of the key sequence `g …`. */
  goKey?: string;
}

/** The entries of the menu this person may open, in the order of the menu. */
export const useMenu = (): MenuEntry[] => {
  const translate = useTranslate();
  const session = useSession();
  const { pathname } = useLocation();
  return resources
    .flatMap(({ name, menu }) => (menu && session.can(`${name}:list`) ? [{ name, ...menu }] : []))
    .sort((a, b) => a.order - b.order)
    .map(({ name, icon, key }) => ({
      to: `/${name}`,
      icon,
      goKey: key,
      label: translate(`resources.${name}.menu`),
      current: pathname === `/${name}` || pathname.startsWith(`/${name}/`),
    }));
};
