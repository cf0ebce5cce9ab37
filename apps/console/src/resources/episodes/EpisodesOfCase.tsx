import { useState } from 'react';
import { Button } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { useCodeLabel } from '../../components/codes';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { EmptyState } from '../../components/EmptyState';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import { useFormat } from '../../components/use-format';
import { useSession } from '../../providers/SessionProvider';
import { AddEpisode } from './AddEpisode';
import { EPISODE_FIELDS, LIST_OF, type Episode } from './episode';
import { EpisodeInputs } from './EpisodeInputs';

interface EpisodesOfCaseProps {
  caseId: string;
  personId: string;
  id: string;
  /** Whether the viewer works on the case, or only reads it. */
  mayWork: boolean;
}

/** What happened to the person, as far as it was told. Usually one episode; a later one is never merged into it. */
export const EpisodesOfCase = ({ caseId, personId, id, mayWork }: EpisodesOfCaseProps) => {
  const translate = useTranslate();
  const mayAdd = useSession().can('episodes:create') && mayWork;
  const [adding, setAdding] = useState(false);
  const { data, error } = useGetList<Episode>('episodes', {
    filter: { caseId },
    pagination: { page: 1, perPage: 20 },
  });
  const title = translate('resources.episodes.section.title');
  if (adding) {
    return (
      <AddEpisode
        id={id}
        title={title}
        caseId={caseId}
        personId={personId}
        onDone={() => setAdding(false)}
      />
    );
  }
  if (!data?.length) {
    return (
      <Card title={title} id={id}>
        {error && <Message>{error.message}</Message>}
        {!data && !error && <Skeleton lines={3} />}
        {data && (
          <EmptyState
            icon="note"
            title={translate('resources.episodes.section.none')}
            action={
              mayAdd && (
                <Button size="small" onClick={() => setAdding(true)}>
                  {translate('resources.episodes.section.add')}
                </Button>
              )
            }
          >
            {translate('resources.episodes.section.noneMore')}
          </EmptyState>
        )}
      </Card>
    );
  }
  return data.map((episode, place) => (
    <EpisodeCard
      key={episode.id}
      episode={episode}
      mayWork={mayWork}
      id={place ? `${id}-${place + 1}` : id}
      title={
        data.length > 1
          ? translate('resources.episodes.section.numbered', { number: place + 1 })
          : title
      }
    />
  ));
};

interface EpisodeCardProps {
  episode: Episode;
  title: string;
  id: string;
  mayWork: boolean;
}

const EpisodeCard = ({ episode, title, id, mayWork }: EpisodeCardProps) => {
  const translate = useTranslate();
  const say = useSay();
  const mayEdit = useSession().can('episodes:update') && mayWork;
  const { startedOn, endedOn, isIntended, isStub } = episode;
  const { date } = useFormat();
  const period = [startedOn && 'since', endedOn && 'until'].filter(Boolean);
  const periodWords = period.length === 2 ? 'period' : period[0];
  const term = (field: string) => translate(`resources.episodes.fields.${field}`);
  const fact = (field: keyof Episode & string) => ({
    term: term(field),
    value: say(field, episode[field], ''),
  });
  return (
    <EditableCard
      id={id}
      title={title}
      resource="episodes"
      record={episode}
      mayEdit={mayEdit}
      fields={[...EPISODE_FIELDS]}
      say={say}
      inputs={<EpisodeInputs />}
    >
      <DefinitionList
        items={[
          fact('acts'),
          fact('means'),
          fact('typeOfExploitation'),
          fact('exploitationSector'),
          fact('countryOfExploitation'),
          {
            term: `${term('startedOn')}, ${term('endedOn').toLowerCase()}`,
            value:
              periodWords &&
              translate(`resources.episodes.section.${periodWords}`, {
                from: date(startedOn),
                until: date(endedOn),
              }),
          },
          fact('wayOfEntering'),
          fact('isCrossBorder'),
          fact('methodsOfControl'),
          ...(isIntended
            ? [
                {
                  term: term('isIntended'),
                  value: translate('resources.episodes.section.intended'),
                },
              ]
            : []),
          ...(isStub
            ? [{ term: term('isStub'), value: translate('resources.episodes.section.stub') }]
            : []),
        ]}
      />
    </EditableCard>
  );
};

/** Any field of an episode in words. */
const useSay = () => {
  const translate = useTranslate();
  const sayCode = useCodeLabel();
  const { date } = useFormat();
  return (field: string, value: unknown, nothing = translate('value.notRecorded')): string => {
    if (value === null || value === undefined || (Array.isArray(value) && !value.length))
      return nothing;
    if (typeof value === 'boolean') return translate(value ? 'value.yes' : 'value.no');
    const list = LIST_OF[field];
    if (!list) return date(value as string) || nothing;
    return [value]
      .flat()
      .map((code) => sayCode(list, code as string))
      .join(', ');
  };
};
