import { useTranslate } from 'ra-core';
import { Icon, type IconName } from './Icon';

type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral';

/**
 * Every state that is shown as a chip: one icon and one tone each. The word carries the meaning, the colour only repeats
 * it. Never a tick for *victim*, never red for a person; red is for a risk or a date.
 */
const CHIPS = {
  traffickingStatus: {
    ActualVictimOfTrafficking: ['shield', 'neutral'],
    PossibleVictimOfTrafficking: ['help', 'info'],
    NotAVictimOfTrafficking: ['shieldOff', 'neutral'],
    Undecided: ['clock', 'neutral'],
    notScreened: ['clock', 'neutral'],
  },
  assistanceStatus: {
    planned: ['clock', 'info'],
    ongoing: ['swap', 'good'],
    given: ['done', 'good'],
    declined: ['close', 'neutral'],
    notAvailable: ['warning', 'warn'],
    cancelled: ['close', 'neutral'],
  },
  level: {
    C2: ['lock', 'neutral'],
    C3: ['circle', 'neutral'],
  },
  importStatus: {
    queued: ['clock', 'info'],
    running: ['swap', 'info'],
    done: ['done', 'good'],
    failed: ['warning', 'bad'],
  },
  userStatus: {
    active: ['done', 'good'],
    disabled: ['lock', 'neutral'],
  },
  dataSet: {
    own: ['shield', 'neutral'],
    invented: ['help', 'warn'],
    imported: ['download', 'neutral'],
  },
} as const satisfies Record<string, Record<string, readonly [IconName, Tone]>>;

export type ChipKind = keyof typeof CHIPS;

/** A state as icon and word, from the map above; its words stand under `chips.<kind>.<value>`. */
export const StatusChip = ({ kind, value }: { kind: ChipKind; value: string }) => {
  const translate = useTranslate();
  const known = CHIPS[kind] as Record<string, readonly [IconName, Tone]>;
  const [icon, tone] = known[value] ?? ['help', 'neutral'];
  return (
    <Chip icon={icon} tone={tone}>
      {translate(`chips.${kind}.${value}`, { _: value })}
    </Chip>
  );
};

/** A chip with words of its own, for what is no state of the map: a date that is late, a version. */
export const Chip = ({
  icon,
  tone = 'neutral',
  children,
}: {
  icon?: IconName;
  tone?: Tone;
  children: string;
}) => (
  <span className={`chip ${tone}`}>
    {icon && <Icon name={icon} size={16} />}
    {children}
  </span>
);
