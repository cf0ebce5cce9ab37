import { useState } from 'react';
import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { required, useGetList, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { EmptyState } from '../../components/EmptyState';
import { FormDialog } from '../../components/FormDialog';
import { TextInput } from '../../components/inputs';
import { Skeleton } from '../../components/Skeleton';
import { useToast } from '../../components/Toasts';
import { useCreateOnce } from '../../components/use-create-once';
import { useSession } from '../../providers/SessionProvider';

interface Team {
  id: string;
  name: string;
  programmeId: string;
}

/** The teams of a programme; its administrators open new ones. */
export const TeamsCard = ({ programmeId }: { programmeId: string }) => {
  const translate = useTranslate();
  const mayCreate = useSession().can('teams:create');
  const [isAdding, setAdding] = useState(false);
  const { data, isPending, error } = useGetList<Team>('teams', {
    filter: { programmeId },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const say = (key: string) => translate(`resources.teams.${key}`);
  return (
    <Card
      title={say('title')}
      aside={
        mayCreate && (
          <Button size="small" onClick={() => setAdding(true)}>
            {say('create.open')}
          </Button>
        )
      }
      flush
    >
      {isPending && <Skeleton lines={2} />}
      {error && (
        <EmptyState icon="warning" title={translate('page.loadFailedTitle')}>
          {error.message}
        </EmptyState>
      )}
      {data?.length === 0 && (
        <EmptyState icon="people" title={say('none')}>
          {say('noneMore')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className="teams" aria-label={say('title')}>
          {data.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      {isAdding && <NewTeamDialog programmeId={programmeId} onClose={() => setAdding(false)} />}
    </Card>
  );
};

const NewTeamDialog = ({ programmeId, onClose }: { programmeId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const say = (key: string) => translate(`resources.teams.create.${key}`);
  const { save, saving, problem } = useCreateOnce<Team>('teams', ({ name }) => {
    toast(translate('resources.teams.create.saved', { name }));
    void queryClient.invalidateQueries({ queryKey: ['teams'] });
    onClose();
  });
  return (
    <FormDialog
      title={say('title')}
      resource="teams"
      save={say('save')}
      saving={saving}
      problem={problem}
      onSubmit={(values) => save({ ...values, programmeId })}
      onClose={onClose}
    >
      <p className="field-hint">{say('lead')}</p>
      <TextInput source="name" validate={required()} />
    </FormDialog>
  );
};
