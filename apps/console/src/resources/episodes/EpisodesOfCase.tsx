import { useState } from 'react';
import { Button } from '@mui/material';
import { useGetList, useGetOne, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { Message } from '../../components/Message';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import { AddEpisode } from './AddEpisode';
import type { Episode, EpisodeLine } from './episode';
import { EpisodeCard } from './EpisodeCard';
import { JourneyCard } from './JourneyCard';
import { hasWork, WorkCard } from './WorkCard';

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
  const { data, error } = useGetList<EpisodeLine>('episodes', {
    filter: { caseId },
    pagination: { page: 1, perPage: 20 },
  });
  const title = translate('resources.episodes.section.title');
  const add = (words: 'add' | 'addMore') => (
    <Button size="small" onClick={() => setAdding(true)}>
      {translate(`resources.episodes.section.${words}`)}
    </Button>
  );
  const form = (
    <AddEpisode
      id={data?.length ? `${id}-new` : id}
      title={data?.length ? translate('resources.episodes.section.another') : title}
      caseId={caseId}
      personId={personId}
      onDone={() => setAdding(false)}
    />
  );
  if (!data?.length && adding) return form;
  if (!data?.length) {
    return (
      <Card title={title} id={id}>
        {error && <Message>{error.message}</Message>}
        {!data && !error && <Skeleton lines={3} />}
        {data && (
          <EmptyState
            icon="note"
            title={translate('resources.episodes.section.none')}
            action={mayAdd && add('add')}
          >
            {translate('resources.episodes.section.noneMore')}
          </EmptyState>
        )}
      </Card>
    );
  }
  const inOrder = [...data].sort((one, other) => Number(isBefore(other)) - Number(isBefore(one)));
  return (
    <>
      {inOrder.map((episode, place) => (
        <EpisodeFile
          key={episode.id}
          episodeId={episode.id}
          mayWork={mayWork}
          id={place ? `${id}-${place + 1}` : id}
          number={data.length > 1 ? place + 1 : null}
        />
      ))}
      {adding ? form : mayAdd && <p className="add-episode">{add('addMore')}</p>}
    </>
  );
};

/** An earlier one that was only mentioned has no date: it stands before the others. */
const isBefore = ({ isStub, startedOn }: EpisodeLine): boolean => isStub && startedOn === null;

interface EpisodeFileProps {
  episodeId: string;
  id: string;
  /** Which of several it is. */
  number: number | null;
  mayWork: boolean;
}

/** One episode in its cards, each edited by itself. */
const EpisodeFile = ({ episodeId, id, number, mayWork }: EpisodeFileProps) => {
  const translate = useTranslate();
  const { data, error } = useGetOne<Episode>('episodes', { id: episodeId });
  const mayEdit = useSession().can('episodes:update') && mayWork;
  const words = (name: string) => {
    const title = translate(`resources.episodes.section.${name}`);
    return number === null
      ? title
      : translate('resources.episodes.section.numbered', { title, number });
  };
  // What the list knows of it is here first; the journey comes with the record.
  const episode = data && 'legs' in data ? data : null;
  if (!episode) {
    return (
      <Card title={words('title')} id={id}>
        {error ? <Message>{error.message}</Message> : <Skeleton lines={3} />}
      </Card>
    );
  }
  // Of an earlier time that was only mentioned nothing more is asked, until it is told.
  const isBare = episode.isStub && !episode.legs.length && !hasWork(episode);
  return (
    <>
      <EpisodeCard id={id} title={words('title')} episode={episode} mayEdit={mayEdit} />
      {!isBare && (
        <>
          <JourneyCard
            id={`${id}-journey`}
            title={words('journey')}
            episode={episode}
            mayEdit={mayEdit}
          />
          <WorkCard id={`${id}-work`} title={words('work')} episode={episode} mayEdit={mayEdit} />
        </>
      )}
    </>
  );
};
