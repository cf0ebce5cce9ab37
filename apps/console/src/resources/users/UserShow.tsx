import { useState } from 'react';
import { Button } from '@mui/material';
import { required, ShowBase, useShowContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Card } from '../../components/Card';
import { DefinitionList } from '../../components/DefinitionList';
import { EditableCard } from '../../components/EditableCard';
import { ChipsInput, TextInput } from '../../components/inputs';
import { PageHead } from '../../components/PageHead';
import { Skeleton } from '../../components/Skeleton';
import { StatusChip } from '../../components/StatusChip';
import { LANGUAGES } from '../../i18n/language';
import { NotFound } from '../../layout/pages';
import { useSession } from '../../providers/SessionProvider';
import { EnrolmentDialog } from './EnrolmentDialog';
import { MembershipsInput } from './MembershipsInput';
import { type Deed, SignInDialog } from './SignInDialog';
import { useMembershipWords } from './use-membership-words';
import { toDrafts, type User } from './user';

/** One account: who it is, where and as what they work, and how they sign in. */
export const UserShow = () => (
  <ShowBase resource="users" queryOptions={{ onError: () => undefined } as object}>
    <UserPage />
  </ShowBase>
);

const UserPage = () => {
  const translate = useTranslate();
  const { can, user } = useSession();
  const { record, error, isPending } = useShowContext<User>();
  if (error) return <NotFound />;
  // A row of the list shows first; of a colleague elsewhere it holds nothing but the name.
  if (isPending || !record?.memberships) return <Skeleton lines={6} />;
  const isMine = record.id === user.id;
  const mayEdit = can('users:update') && !isMine;
  return (
    <>
      <PageHead
        title={record.displayName}
        crumb={<Link to="/users">{translate('resources.users.list.title')}</Link>}
        chips={<StatusChip kind="userStatus" value={record.status} />}
        lead={isMine ? translate('resources.users.show.yours') : undefined}
      />
      <Account record={record} mayEdit={mayEdit} />
      <Memberships record={record} mayEdit={mayEdit} />
      {!isMine && <SignIn record={record} />}
    </>
  );
};

interface SectionProps {
  record: User;
  mayEdit: boolean;
}

const languages = LANGUAGES.map(({ code, name }) => ({ value: code as string, label: name }));

const Account = ({ record, mayEdit }: SectionProps) => {
  const translate = useTranslate();
  const term = (field: string) => translate(`resources.users.fields.${field}`);
  const say = (field: string, value: unknown): string =>
    field === 'locale'
      ? (languages.find((one) => one.value === value)?.label ?? '')
      : String(value ?? '');
  return (
    <EditableCard
      title={translate('resources.users.show.account')}
      resource="users"
      record={record}
      mayEdit={mayEdit}
      fields={['displayName', 'locale']}
      say={say}
      inputs={
        <>
          <TextInput source="displayName" maxLength={120} personal validate={required()} />
          <ChipsInput source="locale" choices={languages} single />
        </>
      }
    >
      <DefinitionList
        items={[
          { term: term('displayName'), value: record.displayName },
          { term: term('username'), value: record.username },
          { term: term('locale'), value: say('locale', record.locale) },
        ]}
      />
    </EditableCard>
  );
};

const Memberships = ({ record, mayEdit }: SectionProps) => {
  const translate = useTranslate();
  const say = useMembershipWords();
  const list = (value: unknown) => (value as User['memberships']).map(say).join('; ');
  return (
    <EditableCard
      title={translate('resources.users.fields.memberships')}
      resource="users"
      record={record}
      mayEdit={mayEdit}
      fields={['memberships']}
      say={(_field, value) => list(value)}
      toForm={() => ({ memberships: toDrafts(record.memberships) })}
      inputs={<MembershipsInput />}
    >
      <ul className="memberships-read">
        {record.memberships.map((one) => (
          <li key={`${one.programmeId} ${one.role} ${one.teamId}`}>{say(one)}</li>
        ))}
        {record.requested.map((one) => (
          <li key={`asked ${one.programmeId} ${one.role} ${one.teamId}`} className="muted">
            {say(one)}: {translate('resources.users.show.requested')}
          </li>
        ))}
      </ul>
    </EditableCard>
  );
};

/** What an administrator can do about somebody's way in: never by knowing or choosing their password. */
const SignIn = ({ record }: { record: User }) => {
  const translate = useTranslate();
  const { can } = useSession();
  const [dialog, setDialog] = useState<'enrol' | Deed | null>(null);
  const words = (key: string) => translate(`resources.users.show.${key}`);
  const isActive = record.status === 'active';
  const close = () => setDialog(null);
  const turn = isActive ? 'disable' : 'enable';
  return (
    <Card title={words('signIn')} className="sign-in-help">
      <ul>
        {isActive && can('sign-ins:enrol') && (
          <Help words="enrol" onClick={() => setDialog('enrol')} />
        )}
        {isActive && can('sign-ins:confirm') && (
          <Help words="confirm" onClick={() => setDialog('confirm')} />
        )}
        {isActive && can('sign-ins:resetTries') && (
          <Help words="reset" onClick={() => setDialog('reset')} />
        )}
        {can('users:update') && (
          <Help words={turn} ends={isActive} onClick={() => setDialog(turn)} />
        )}
      </ul>
      {dialog === 'enrol' && <EnrolmentDialog user={record} onClose={close} />}
      {dialog && dialog !== 'enrol' && <SignInDialog user={record} deed={dialog} onClose={close} />}
    </Card>
  );
};

interface HelpProps {
  words: string;
  ends?: boolean;
  onClick: () => void;
}

const Help = ({ words, ends, onClick }: HelpProps) => {
  const translate = useTranslate();
  return (
    <li>
      <div>
        <p className="what">{translate(`resources.users.show.${words}Title`)}</p>
        <p className="small muted">{translate(`resources.users.show.${words}Text`)}</p>
      </div>
      <Button size="small" color={ends ? 'error' : 'inherit'} onClick={onClick}>
        {translate(`resources.users.show.${words}`)}
      </Button>
    </li>
  );
};
