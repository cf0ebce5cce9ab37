import { iconPaths, markPaths, type IconName } from '../theme/icon-paths';

export type { IconName };

interface IconProps {
  name: IconName;
  size?: number;
  className?: string;
}

/** An outlined icon, always beside a word or inside a control that has a name: it is hidden from screen readers. */
export const Icon = ({ name, size = 20, className }: IconProps) => (
  <svg
    className={className ? `icon ${className}` : 'icon'}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d={iconPaths[name]} />
  </svg>
);

/** The mark of Teduh, in the colour of its surroundings. */
export const Mark = ({ size = 26 }: { size?: number }) => (
  <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={markPaths.leaf} />
    <path className="mark-stalk" d={markPaths.stalk} />
    <circle cx={markPaths.head.x} cy={markPaths.head.y} r={markPaths.head.r} />
  </svg>
);
