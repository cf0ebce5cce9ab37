import { isToldLeg, type LegInput } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { EditableCard } from '../../components/EditableCard';
import { NO_LEG, type Leg } from './episode';
import type { EpisodeCardProps } from './EpisodeCard';
import { Journey } from './Journey';
import { LegsInput } from './LegsInput';
import { useSayEpisode } from './use-say-episode';

/** The journey of one episode, read as a line of places from top to bottom and changed as a whole. */
export const JourneyCard = ({ episode, title, id, mayEdit }: EpisodeCardProps) => {
  const translate = useTranslate();
  const say = useSayEpisode();
  const words = (name: string) => translate(`resources.episodes.section.${name}`);
  return (
    <EditableCard
      id={id}
      title={title}
      resource="episodes"
      record={episode}
      mayEdit={mayEdit}
      fields={['legs']}
      say={(_, value) =>
        (value as Leg[] | null)
          ?.map(({ place, country }) => place ?? say('country', country))
          .join(' → ') || translate('value.notRecorded')
      }
      toChange={({ legs }) => ({ legs: toldLegs(legs as Leg[]) })}
      inputs={<LegsInput />}
    >
      {episode.legs.length > 0 ? (
        <Journey legs={episode.legs} />
      ) : (
        <p className="muted">{words('noJourney')}</p>
      )}
      {!episode.hasWords && <p className="small muted words-elsewhere">{words('elsewhere')}</p>}
    </EditableCard>
  );
};

/** What is sent: legs of which something was told. None at all takes the journey away. */
const toldLegs = (legs: readonly Leg[] | null | undefined): Leg[] | null => {
  const told = (legs ?? [])
    .map((leg): Leg => {
      const known = Object.keys(NO_LEG).map((field) => {
        const value = leg[field as keyof Leg];
        return [field, (typeof value === 'string' ? value.trim() : value) || null];
      });
      return { ...NO_LEG, ...Object.fromEntries(known) };
    })
    .filter((leg) => isToldLeg(leg as LegInput));
  return told.length ? told : null;
};
