import { useTranslate } from 'ra-core';
import { DefinitionList, type Definition } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { useFormat } from '../../components/use-format';
import { fromMinor, parseAmount, toMinor } from '../../components/amount';
import { AMOUNTS, WORK_FIELDS, type Episode } from './episode';
import type { EpisodeCardProps } from './EpisodeCard';
import { useSayEpisode } from './use-say-episode';
import { WorkInputs } from './WorkInputs';

type Values = Record<string, unknown>;

/** Hours, pay, debt, ransom, the sea: only what was told, so that what is missing does not hide what is there. */
export const WorkCard = ({ episode, title, id, mayEdit }: EpisodeCardProps) => {
  const translate = useTranslate();
  const say = useSayEpisode();
  const facts = useWorkFacts(episode);
  return (
    <EditableCard
      id={id}
      title={title}
      resource="episodes"
      record={episode}
      mayEdit={mayEdit}
      fields={[...WORK_FIELDS]}
      say={say}
      toForm={() => typedAmounts(episode)}
      toChange={toldWork}
      inputs={<WorkInputs isIntended={episode.isIntended} />}
    >
      {facts.length > 0 ? (
        <DefinitionList items={facts} />
      ) : (
        <p className="muted">{translate('resources.episodes.section.noWork')}</p>
      )}
    </EditableCard>
  );
};

/** Was anything told of it? */
export const hasWork = (episode: Episode): boolean =>
  WORK_FIELDS.some((field) => episode[field] !== null);

/** The same facts put together as they are said: an answer, its amount, and what it is for. */
const useWorkFacts = (episode: Episode): Definition[] => {
  const translate = useTranslate();
  const say = useSayEpisode();
  const { money } = useFormat();
  const words = (name: string, params: object = {}) =>
    translate(`resources.episodes.section.${name}`, params);
  const answer = (field: keyof Episode & string) => say(field, episode[field], '');
  const amount = (name: (typeof AMOUNTS)[number]) => {
    const minor = episode[`${name}Minor`];
    const currency = episode[`${name}Currency`];
    return minor === null || !currency ? '' : money(minor, currency);
  };
  const pay = (name: 'payPromised' | 'payReceived') =>
    amount(name) && episode.payPeriod
      ? words('paidFor', { amount: amount(name), period: answer('payPeriod').toLowerCase() })
      : amount(name);
  const { hoursPerDay, daysPerWeek, flagOfVessel, debtGrew } = episode;
  const facts: [field: string, ...said: (string | null)[]][] = [
    [
      'hours',
      hoursPerDay === null ? null : words('hoursPerDay', { smart_count: hoursPerDay }),
      daysPerWeek === null ? null : words('daysPerWeek', { smart_count: daysPerWeek }),
    ],
    ['payPromised', pay('payPromised')],
    ['payReceived', answer('payReceived'), pay('payReceived')],
    [
      'hadDebt',
      answer('hadDebt'),
      amount('debt'),
      debtGrew === null ? null : words('debtGrew', { answer: answer('debtGrew').toLowerCase() }),
    ],
    ['ransomDemanded', answer('ransomDemanded'), amount('ransom')],
    ['phoneTaken', answer('phoneTaken')],
    [
      'atSea',
      answer('atSea'),
      flagOfVessel === null ? null : words('flag', { country: answer('flagOfVessel') }),
    ],
  ];
  return facts.flatMap(([field, ...said]) => {
    const value = said.filter(Boolean).join(' · ');
    return value ? [{ term: translate(`resources.episodes.fields.${field}`), value }] : [];
  });
};

/** Amounts stand in their fields as people write them. */
const typedAmounts = (episode: Episode): Values =>
  Object.fromEntries(
    AMOUNTS.map((name) => [
      `${name}Minor`,
      fromMinor(episode[`${name}Minor`], episode[`${name}Currency`]),
    ]),
  );

const whole = (typed: unknown): number | null =>
  typed === null || typed === undefined || typed === '' ? null : Number(typed);

/** What is sent: numbers as numbers, amounts in the smallest unit, no currency without an amount. */
const toldWork = (values: Values): Values => {
  const amounts = AMOUNTS.flatMap((name) => {
    const currency = (values[`${name}Currency`] as string | null) || null;
    const amount = parseAmount(String(values[`${name}Minor`] ?? ''));
    const minor = toMinor(amount, currency ?? '');
    return [
      [`${name}Minor`, minor],
      [`${name}Currency`, minor === null ? null : currency],
    ];
  });
  return {
    ...values,
    ...Object.fromEntries(amounts),
    hoursPerDay: whole(values.hoursPerDay),
    daysPerWeek: whole(values.daysPerWeek),
  };
};
