import { iconPaths, markPaths, type IconName } from '../theme/icon-paths';

type Child = Node | string | false | null | undefined;
type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** Makes an element: functions become listeners, `true` an empty attribute, `false` none. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
};

const svg = (tag: string, attributes: Record<string, string>, ...children: Node[]): SVGElement => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const drawing = (size: number, attributes: Record<string, string>, ...children: Node[]) =>
  svg(
    'svg',
    {
      viewBox: '0 0 24 24',
      width: String(size),
      height: String(size),
      'aria-hidden': 'true',
      ...attributes,
    },
    ...children,
  );

export const icon = (name: IconName, size = 18): SVGElement =>
  drawing(size, { class: 'icon' }, svg('path', { d: iconPaths[name] }));

export const mark = (size: number, className = 'mark'): SVGElement => {
  const { x, y, r } = markPaths.head;
  return drawing(
    size,
    { class: className },
    svg('path', { d: markPaths.leaf }),
    svg('path', { d: markPaths.stalk, class: 'stalk' }),
    svg('circle', { cx: String(x), cy: String(y), r: String(r) }),
  );
};

/** Turns `**word**` into `<b>word</b>`; the catalogue holds plain text only. */
export const withBold = (text: string): Child[] =>
  text.split('**').map((part, place) => (place % 2 ? h('b', {}, part) : part));
