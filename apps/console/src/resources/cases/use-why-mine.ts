import { useTranslate } from 'ra-core';
import { useSession } from '../../providers/SessionProvider';
import { useGrantsToMe } from '../case-grants';
import { useRunningCovers } from '../covers';
import type { Case } from './case';

/** Why a case that the viewer neither leads nor deputises in is among hers: she stands in, or it was opened to her. */
export const useWhyMine = () => {
  const translate = useTranslate();
  const { user } = useSession();
  const covers = useRunningCovers();
  const grants = useGrantsToMe();
  return ({ id, leadId, deputyId, programmeId }: Case): string | null => {
    if (leadId === user.id || deputyId === user.id) return null;
    const cover = covers.find(
      (one) =>
        one.coveringId === user.id && one.absentId === leadId && one.programmeId === programmeId,
    );
    if (cover) return translate('resources.cases.list.coveringFor', { name: cover.absentName });
    return grants.has(id) ? translate('resources.cases.list.openedToYou') : null;
  };
};
