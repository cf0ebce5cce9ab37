import type { ComponentType, ReactNode } from 'react';
import type { ResourceProps } from 'ra-core';
import type { IconName } from './components/Icon';
import type { Catalogue } from './i18n/words';

/**
 * A resource's only face. Adding one to the console is a folder that exports this, and one line in `resources/index.ts`:
 * routes, menu entry, rights and words all follow from it.
 */
export interface ConsoleResource {
  /** The API's name: plural kebab case. Also the path under `/app/`. */
  name: string;
  /** Its entry in the side menu, shown to those who may list it; without, it has none. */
  menu?: {
    icon: IconName;
    order: number;
    key?: string;
    /** The right that shows it, when many may list names and few may open the page. */
    right?: string;
  };
  /** The resource whose entry is lit on its pages, when it has none of its own. */
  menuOf?: string;
  list?: ComponentType;
  create?: ComponentType;
  edit?: ComponentType;
  show?: ComponentType;
  /** Further `<Route>`s under the resource's own path. */
  routes?: ReactNode;
  recordRepresentation?: ResourceProps['recordRepresentation'];
  /** `name` (singular |||| plural), `menu`, `fields` and whatever else its pages say, under `resources.<name>`. */
  words: { en: Catalogue; id: Catalogue };
}
