import { worksOnCases } from '@teduh/domain';
import { useTranslate } from 'ra-core';
import type { User } from './user';
import { useAdministered, useTeams } from './use-administered';

type Said = Pick<User['memberships'][number], 'programmeId' | 'role' | 'teamId' | 'clearance'>;

/** A membership in words: "Caseworker, Indonesia, Team West, restricted cases too". */
export const useMembershipWords = () => {
  const translate = useTranslate();
  const programmes = useAdministered();
  const teams = useTeams();
  return ({ programmeId, role, teamId, clearance }: Said): string =>
    [
      translate(`roles.${role}`, { _: role }),
      programmes.find(({ value }) => value === programmeId)?.label,
      teams.find(({ id }) => id === teamId)?.name,
      worksOnCases(role) && clearance !== 'C1'
        ? translate(`resources.users.clearance.${clearance}`)
        : null,
    ]
      .filter(Boolean)
      .join(', ');
};
