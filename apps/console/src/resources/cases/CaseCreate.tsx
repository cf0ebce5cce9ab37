import type { ReactNode } from 'react';
import { Button } from '@mui/material';
import { ResourceContextProvider, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { SelectInput } from '../../components/inputs';
import { Message } from '../../components/Message';
import { PageHead } from '../../components/PageHead';
import { RecordForm } from '../../components/RecordForm';
import { useSession } from '../../providers/SessionProvider';
import { EpisodeFirstInputs } from '../episodes';
import { NameInputs, PersonInputs } from '../persons';
import { FirstContactInputs } from './FirstContactInputs';
import { useOpenCase } from './use-open-case';

/** Opens a case with the least that is needed: the person, how the case began, and what happened if it was told. */
export const CaseCreate = () => {
  const translate = useTranslate();
  const { today } = useSession().workspace;
  const { openCase, isSaving, problem } = useOpenCase();
  const words = (name: string) => translate(`resources.cases.create.${name}`);
  return (
    <>
      <PageHead
        title={words('title')}
        crumb={<Link to="/cases">{translate('resources.cases.list.title')}</Link>}
        lead={words('lead')}
      />
      <RecordForm
        resource="cases"
        defaultValues={{ firstContactOn: today }}
        onSubmit={openCase}
        className="case-create"
      >
        <Card title={words('person')}>
          <Group of="persons">
            <NameInputs />
            <PersonInputs />
          </Group>
        </Card>
        <Card title={words('case')}>
          <Group of="cases">
            <FirstContactInputs hint={words('firstContactHint')} />
            <ProgrammeInput />
          </Group>
        </Card>
        <Card title={words('episode')}>
          <p className="field-hint lead">{words('episodeHint')}</p>
          <Group of="episodes">
            <EpisodeFirstInputs />
          </Group>
        </Card>
        {problem && <Message>{problem}</Message>}
        <div className="form-actions">
          <Button type="submit" variant="contained" color="primary" aria-disabled={isSaving}>
            {words(isSaving ? 'saving' : 'save')}
          </Button>
          <Button variant="text" component={Link} to="/cases">
            {translate('action.cancel')}
          </Button>
        </div>
      </RecordForm>
    </>
  );
};

/** The inputs of one resource: their labels are that resource's words. */
const Group = ({ of, children }: { of: string; children: ReactNode }) => (
  <ResourceContextProvider value={of}>
    <div className="form two">{children}</div>
  </ResourceContextProvider>
);

/** Asked only of those who work in more than one programme. */
const ProgrammeInput = () => {
  const { memberships } = useSession();
  const programmes = memberships.map(({ programmeId, programmeName }) => ({
    value: programmeId,
    label: programmeName,
  }));
  if (new Set(programmes.map(({ value }) => value)).size < 2) return null;
  return (
    <SelectInput
      source="programmeId"
      choices={programmes}
      defaultValue={programmes[0].value}
      emptyText={false}
    />
  );
};
