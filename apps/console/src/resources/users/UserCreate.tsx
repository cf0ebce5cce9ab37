import { useState } from 'react';
import { Button } from '@mui/material';
import { required, useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import { Card } from '../../components/Card';
import { ChipsInput, TextInput } from '../../components/inputs';
import { Message } from '../../components/Message';
import { PageHead } from '../../components/PageHead';
import { RecordForm } from '../../components/RecordForm';
import { useCreateOnce } from '../../components/use-create-once';
import { LANGUAGES } from '../../i18n/language';
import { useLanguage } from '../../i18n/LanguageProvider';
import { forgetUnsaved } from '../../providers/unsaved';
import { EnrolmentDialog } from './EnrolmentDialog';
import { MembershipsInput } from './MembershipsInput';
import { inOneSentence } from './membership-errors';
import { useAdministered } from './use-administered';
import type { User } from './user';

/** A new account, and the one-time code with which its holder chooses a password that nobody else knows. */
export const UserCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const [first] = useAdministered();
  const [made, setMade] = useState<User | null>(null);
  const words = (key: string) => translate(`resources.users.create.${key}`);
  const { save, saving, problem } = useCreateOnce<User>('users', (user) => {
    forgetUnsaved();
    setMade(user);
  });
  const languages = LANGUAGES.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <PageHead
        title={words('title')}
        crumb={<Link to="/users">{translate('resources.users.list.title')}</Link>}
        lead={words('lead')}
      />
      <Card>
        <RecordForm
          resource="users"
          defaultValues={{
            locale: language,
            memberships: first
              ? [{ programmeId: first.value, role: 'caseworker', teamId: null, clearance: 'C1' }]
              : [],
          }}
          onSubmit={async (values) => inOneSentence(await save(values))}
          className="form"
        >
          <TextInput source="displayName" maxLength={120} personal validate={required()} />
          <TextInput
            source="username"
            hint={words('usernameHint')}
            maxLength={60}
            personal
            validate={required()}
          />
          <ChipsInput source="locale" choices={languages} single />
          <MembershipsInput />
          {problem && <Message>{problem}</Message>}
          <div className="form-actions">
            <Button type="submit" variant="contained" color="primary" aria-disabled={saving}>
              {saving ? translate('action.saving') : words('save')}
            </Button>
            <Button variant="text" component={Link} to="/users">
              {translate('action.cancel')}
            </Button>
          </div>
        </RecordForm>
      </Card>
      {made && (
        <EnrolmentDialog user={made} onClose={() => navigate(`/users/${made.id}/show`)} isNew />
      )}
    </>
  );
};
