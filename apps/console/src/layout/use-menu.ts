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
    .flatMap(({ name, menu }) =>
      menu && session.can(menu.right ?? `${name}:list`) ? [{ name, ...menu }] : [],
    )
    .sort((a, b) => a.order - b.order)
    .map(({ name, icon, key }) => ({
      to: `/${name}`,
      icon,
      goKey: key,
      label: translate(`resources.${name}.menu`),
      current: [name, ...guestsOf(name)].some(
        (one) => pathname === `/${one}` || pathname.startsWith(`/${one}/`),
      ),
    }));
};

/** Resources without an entry of their own are part of another one's. */
const guestsOf = (name: string): string[] =>
  resources.filter(({ menuOf }) => menuOf === name).map((one) => one.name);
