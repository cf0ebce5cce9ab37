import { Button } from '@mui/material';
import { BREAK_GLASS_REASONS, worksOnCases } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { CreatePage } from '../../components/CreatePage';
import { SelectInput, TextInput } from '../../components/inputs';
import { Message } from '../../components/Message';
import { RecordForm } from '../../components/RecordForm';
import { useToast } from '../../components/Toasts';
import { useCreateOnce } from '../../components/use-create-once';
import { useSession } from '../../providers/SessionProvider';
import type { BreakGlass } from './break-glass';

/** Opens a case by its number; below, a colleague's closed circle is confirmed. */
export const BreakGlassCreate = () => {
  const translate = useTranslate();
  const say = (key: string) => translate(`resources.break-glass.create.${key}`);
  const programmes = useProgrammes();
  return (
    <>
      <CreatePage<BreakGlass>
        resource="break-glass"
        title={say('title')}
        crumb={<Link to="/break-glass">{translate('resources.break-glass.list.title')}</Link>}
        save={say('save')}
        saved={say('saved')}
        defaultValues={{ programmeId: programmes[0]?.value }}
        back="/break-glass"
        after={({ caseId }) => (caseId ? `/cases/${caseId}/show` : '/break-glass')}
      >
        <p className="muted">{say('note')}</p>
        <NumberInputs label="caseNumber" />
        <SelectInput
          source="reason"
          choices={BREAK_GLASS_REASONS.map((reason) => ({
            value: reason,
            label: translate(`resources.break-glass.reason.${reason}`),
          }))}
        />
      </CreatePage>
      <Confirmation />
    </>
  );
};

/** The second person types the number that her colleague told her: there is no list to choose from. */
const Confirmation = () => {
  const translate = useTranslate();
  const toast = useToast();
  const programmes = useProgrammes();
  const say = (key: string) => translate(`resources.break-glass.confirm.${key}`);
  const { save, saving, problem } = useCreateOnce<BreakGlass>(
    'break-glass/confirm',
    ({ openedByName }) =>
      toast(translate('resources.break-glass.confirm.saved', { name: openedByName })),
  );
  return (
    <Card title={say('title')}>
      <RecordForm
        resource="break-glass"
        defaultValues={{ programmeId: programmes[0]?.value }}
        onSubmit={save}
        className="form"
      >
        <p className="muted">{say('note')}</p>
        <NumberInputs label="theirNumber" />
        {problem && <Message>{problem}</Message>}
        <div className="form-actions">
          <Button type="submit" aria-disabled={saving}>
            {saving ? translate('action.saving') : say('save')}
          </Button>
        </div>
      </RecordForm>
    </Card>
  );
};

const NumberInputs = ({ label }: { label: 'caseNumber' | 'theirNumber' }) => {
  const translate = useTranslate();
  const programmes = useProgrammes();
  return (
    <>
      {programmes.length > 1 && (
        <SelectInput source="programmeId" choices={programmes} emptyText={false} />
      )}
      <TextInput
        source="caseNumber"
        label={translate(`resources.break-glass.fields.${label}`)}
        personal
        maxLength={40}
      />
    </>
  );
};

/** Where one works on cases; asked only of those who do so in more than one programme. */
const useProgrammes = () => {
  const { memberships } = useSession();
  const here = memberships.filter(({ role }) => worksOnCases(role));
  return [...new Map(here.map((one) => [one.programmeId, one.programmeName]))].map(
    ([value, label]) => ({ value, label }),
  );
};
