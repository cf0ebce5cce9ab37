import { useTranslate } from 'ra-core';
import { useFormat } from '../../components/use-format';
import type { Leg } from './episode';
import { useSayEpisode } from './use-say-episode';
import { ANSWERS } from '../../components/codes';

/** Places from top to bottom in the order they were travelled, each with how the person came there. */
export const Journey = ({ legs }: { legs: readonly Leg[] }) => (
  <ol className="journey">
    {legs.map((leg, at) => (
      <li key={at} className={leg.partOfJourney === 'Exploitation' ? 'exploited' : undefined}>
        <LegLine leg={leg} />
      </li>
    ))}
  </ol>
);

const LegLine = ({ leg }: { leg: Leg }) => {
  const translate = useTranslate();
  const stay = useStay(leg);
  const answer = useAnswer();
  const { place, country, partOfJourney, transport, borderCrossing } = leg;
  const where = [place, country && answer('country', country)].filter(Boolean).join(', ');
  const came = [
    transport && answer('transport', transport),
    borderCrossing && answer('borderCrossing', borderCrossing),
  ].filter(Boolean);
  return (
    <>
      {came.length > 0 && <p className="came small muted">{came.join(' · ')}</p>}
      <p className="what">{where || translate('resources.episodes.section.placeUnknown')}</p>
      {partOfJourney && <p className="part">{answer('partOfJourney', partOfJourney)}</p>}
      {stay && <p className="small">{stay}</p>}
    </>
  );
};

/** A code by its own words; "not known" and its kind with the question, as alone they would say nothing. */
const useAnswer = () => {
  const translate = useTranslate();
  const say = useSayEpisode();
  return (field: string, value: string): string =>
    (ANSWERS as readonly string[]).includes(value)
      ? translate('resources.episodes.section.answered', {
          question: translate(`resources.episodes.fields.${field}`),
          answer: say(field, value).toLowerCase(),
        })
      : say(field, value);
};

/** How long the person was there, as exactly as it was told. */
const useStay = ({ arrivedOn, leftOn }: Leg): string | null => {
  const translate = useTranslate();
  const { date } = useFormat();
  const words = (name: string) =>
    translate(`resources.episodes.section.${name}`, { from: date(arrivedOn), until: date(leftOn) });
  if (arrivedOn && leftOn) return words(arrivedOn === leftOn ? 'arrived' : 'period');
  if (arrivedOn) return words('arrived');
  return leftOn ? words('left') : null;
};
