import { LEVELS, ROLES, type Role, worksOnCases } from '@teduh/domain';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon';
import { FieldFrame, Select } from '../../components/inputs';
import { useField } from '../../components/inputs/input-props';
import { Message } from '../../components/Message';
import { membershipProblem, type MembershipDraft } from './user';
import { useAdministered, useTeams } from './use-administered';

const NEW = { role: 'caseworker', teamId: null, clearance: 'C1' } as const;

/** Where and as what somebody works: one row for each. Roles that may not meet are explained before anything is sent. */
export const MembershipsInput = () => {
  const translate = useTranslate();
  const programmes = useAdministered();
  const explain = useExplanation();
  const { id, field, error, label } = useField({
    source: 'memberships',
    validate: (drafts: MembershipDraft[]) => explain(drafts ?? []),
  });
  const drafts = (field.value ?? []) as MembershipDraft[];
  const clash = membershipProblem(drafts);
  const change = (at: number, changes: Partial<MembershipDraft>) =>
    field.onChange(drafts.map((one, place) => (place === at ? { ...one, ...changes } : one)));
  const mayAdd = programmes.length > 0;
  return (
    <FieldFrame id={id} label={label} error={error} group className="whole">
      <ul className="memberships">
        {drafts.map((one, at) => (
          <li key={at}>
            <MembershipFields
              id={`${id}-${at}`}
              draft={one}
              onChange={(changes) => change(at, changes)}
            />
            {drafts.length > 1 && (
              <Button
                size="small"
                variant="text"
                aria-label={translate('resources.users.memberships.removeOf', { place: at + 1 })}
                onClick={() => field.onChange(drafts.filter((_, place) => place !== at))}
              >
                {translate('resources.users.memberships.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {clash?.code === 'forbiddenPair' && !error && (
        <Message tone="warn">{explain(drafts)}</Message>
      )}
      {mayAdd && (
        <Button
          size="small"
          onClick={() => field.onChange([...drafts, { ...NEW, programmeId: programmes[0].value }])}
        >
          <Icon name="add" size={16} />
          {translate('resources.users.memberships.add')}
        </Button>
      )}
    </FieldFrame>
  );
};

/** Why these roles do not go together, in a sentence; nothing when they do. */
const useExplanation = () => {
  const translate = useTranslate();
  return (drafts: MembershipDraft[]): string | undefined => {
    const found = membershipProblem(drafts);
    if (!found) return undefined;
    if (found.code !== 'forbiddenPair') return translate(`errors.fields.${found.code}`);
    return translate('resources.users.memberships.pair', {
      one: translate(`roles.${found.one}`),
      other: translate(`roles.${found.other}`),
      why: translate(`resources.users.memberships.why.${found.one}.${found.other}`),
    });
  };
};

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

interface MembershipFieldsProps {
  id: string;
  draft: MembershipDraft;
  onChange: (changes: Partial<MembershipDraft>) => void;
}

const MembershipFields = ({ id, draft, onChange }: MembershipFieldsProps) => {
  const translate = useTranslate();
  const programmes = useAdministered();
  const teams = useTeams()
    .filter(({ programmeId }) => programmeId === draft.programmeId)
    .map(({ id: value, name }) => ({ value, label: name }));
  const words = (name: string) => translate(`resources.users.memberships.${name}`);
  const roles = ROLES.map((value) => ({ value, label: translate(`roles.${value}`) }));
  const levels = LEVELS.map((value) => ({
    value,
    label: upperFirst(translate(`resources.users.clearance.${value}`)),
  }));
  const withTeam = worksOnCases(draft.role);
  return (
    <>
      <FieldFrame id={`${id}-role`} label={words('role')}>
        <Select
          id={`${id}-role`}
          value={draft.role}
          choices={roles}
          onChange={({ target }) => {
            const role = target.value as Role;
            onChange(worksOnCases(role) ? { role } : { role, teamId: null, clearance: 'C1' });
          }}
        />
      </FieldFrame>
      <FieldFrame id={`${id}-programme`} label={words('programme')}>
        <Select
          id={`${id}-programme`}
          value={draft.programmeId}
          choices={programmes}
          onChange={({ target }) => onChange({ programmeId: target.value, teamId: null })}
        />
      </FieldFrame>
      {withTeam && (
        <>
          <FieldFrame id={`${id}-team`} label={words('team')}>
            <Select
              id={`${id}-team`}
              value={draft.teamId ?? ''}
              choices={teams}
              emptyText={words(draft.role === 'supervisor' ? 'everyTeam' : 'noTeam')}
              onChange={({ target }) => onChange({ teamId: target.value || null })}
            />
          </FieldFrame>
          <FieldFrame id={`${id}-clearance`} label={words('clearance')}>
            <Select
              id={`${id}-clearance`}
              value={draft.clearance}
              choices={levels}
              onChange={({ target }) =>
                onChange({ clearance: target.value as MembershipDraft['clearance'] })
              }
            />
          </FieldFrame>
        </>
      )}
    </>
  );
};
