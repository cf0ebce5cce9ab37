import { useTranslate } from 'ra-core';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { Chip } from '../../components/StatusChip';
import { useFormat } from '../../components/use-format';
import { EPISODE_FIELDS, type Episode } from './episode';
import { EpisodeInputs } from './EpisodeInputs';
import { useSayEpisode } from './use-say-episode';

export interface EpisodeCardProps {
  episode: Episode;
  title: string;
  id: string;
  mayEdit: boolean;
}

/** What was done, by what means, what for; how it began and how the person was held. */
export const EpisodeCard = ({ episode, title, id, mayEdit }: EpisodeCardProps) => {
  const translate = useTranslate();
  const say = useSayEpisode();
  const period = usePeriod(episode);
  const { isStub, knownAs } = episode;
  const term = (field: string) => translate(`resources.episodes.fields.${field}`);
  const fact = (field: keyof Episode & string) => ({
    term: term(field),
    value: say(field, episode[field], ''),
  });
  const when = { term: translate('resources.episodes.section.when'), value: period };
  const told = [
    ...[fact('acts'), fact('means'), fact('typeOfExploitation'), fact('exploitationSector')],
    ...[fact('countryOfExploitation'), when, fact('wayOfEntering'), fact('methodOfRecruitment')],
    ...[fact('recruiterRelation'), fact('isCrossBorder'), fact('methodsOfControl')],
  ];
  // An earlier time that was only mentioned: a page of questions nobody asked would hide the little that is known.
  const facts = isStub ? told.filter(({ value }) => value) : told;
  return (
    <EditableCard
      id={id}
      title={title}
      resource="episodes"
      record={episode}
      mayEdit={mayEdit}
      fields={[...EPISODE_FIELDS]}
      say={say}
      toChange={({ knownAs: typed, ...rest }) => ({
        ...rest,
        knownAs: (typed as string | null)?.trim() || null,
      })}
      inputs={<EpisodeInputs />}
    >
      <EpisodeChips episode={episode} />
      {knownAs && <p className="known-as">{knownAs}</p>}
      {facts.length > 0 && <DefinitionList items={facts} />}
      {!facts.length && !knownAs && (
        <p className="muted">{translate('resources.episodes.section.onlyMentioned')}</p>
      )}
    </EditableCard>
  );
};

/** What has to be known before the rest is read. */
const EpisodeChips = ({ episode }: { episode: Episode }) => {
  const translate = useTranslate();
  const { isIntended, isStub, isReTrafficking } = episode;
  const words = (name: string) => translate(`resources.episodes.section.${name}`);
  if (!isIntended && !isStub && !isReTrafficking) return null;
  return (
    <p className="chips episode-chips">
      {isReTrafficking && (
        <Chip icon="swap" tone="warn">
          {words('again')}
        </Chip>
      )}
      {isIntended && (
        <Chip icon="shield" tone="info">
          {words('intended')}
        </Chip>
      )}
      {isStub && <Chip icon="clock">{words('stub')}</Chip>}
    </p>
  );
};

/** From when until when, as exactly as it was told. */
const usePeriod = ({ startedOn, endedOn }: Episode): string | null => {
  const translate = useTranslate();
  const { date } = useFormat();
  const parts = [startedOn && 'since', endedOn && 'until'].filter(Boolean);
  const words = parts.length === 2 ? 'period' : parts[0];
  if (!words) return null;
  const days = { from: date(startedOn), until: date(endedOn) };
  return translate(`resources.episodes.section.${words}`, days);
};
