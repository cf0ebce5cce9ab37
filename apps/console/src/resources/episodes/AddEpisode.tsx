import { useState } from 'react';
import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { HttpError, useDataProvider, useTranslate } from 'ra-core';
import { Card } from '../../components/Card';
import { Message } from '../../components/Message';
import { CancelButton, RecordForm } from '../../components/RecordForm';
import { useToast } from '../../components/Toasts';
import { CreateOnce } from '../../providers/create-once';
import type { ProblemBody } from '../../providers/http';
import { episodeBody } from './episode-body';
import { EpisodeInputs } from './EpisodeInputs';

interface AddEpisodeProps {
  id: string;
  title: string;
  caseId: string;
  personId: string;
  onDone: () => void;
}

/** The first record of what happened, in the place where it will be read. */
export const AddEpisode = ({ id, title, caseId, personId, onDone }: AddEpisodeProps) => {
  const translate = useTranslate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider();
  const [once] = useState(() => new CreateOnce(dataProvider, 'episodes'));
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (values: Record<string, unknown>) => {
    setProblem(null);
    try {
      await once.save(episodeBody(values, { caseId, personId }));
    } catch (error) {
      setProblem((error as Error).message);
      return ((error as HttpError).body as ProblemBody | null)?.errors;
    }
    await Promise.all(
      ['episodes', 'cases'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
    );
    toast(translate('ra.notification.created'));
    onDone();
    return undefined;
  };
  return (
    <Card title={title} id={id}>
      <RecordForm resource="episodes" onSubmit={save} className="form two">
        <EpisodeInputs />
        {problem && (
          <div className="whole">
            <Message>{problem}</Message>
          </div>
        )}
        <div className="form-actions whole">
          <Button type="submit" variant="contained" color="primary">
            {translate('resources.episodes.section.save')}
          </Button>
          <CancelButton onCancel={onDone} />
        </div>
      </RecordForm>
    </Card>
  );
};
