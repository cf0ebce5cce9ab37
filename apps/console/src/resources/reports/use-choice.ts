import { useMemo } from 'react';
import { can, type Role } from '@teduh/domain';
import { useGetList, useStore } from 'ra-core';
import { useSession } from '../../providers/SessionProvider';
import type { ReportChoice } from '../../components/figures';

export interface ProgrammeRow {
  id: string;
  code: string;
  name: string;
  startedOn: string | null;
  isHeadquarters: boolean;
}

const ALL = 'all';
/** When no programme says since when it works. */
const YEARS_SHOWN = 12;

/**
 * The programmes whose figures this person may see: their own; for headquarters every one, and all together. The server
 * decides again.
 */
const useReportProgrammes = () => {
  const { memberships } = useSession();
  const { data, isPending, error } = useGetList<ProgrammeRow>('programmes', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'code', order: 'ASC' },
  });
  return useMemo(() => {
    const mine = memberships
      .filter(({ role }) => can([role as Role], 'reports:read'))
      .map(({ programmeId }) => programmeId);
    const everywhere = (data ?? []).some(
      ({ id, isHeadquarters }) => isHeadquarters && mine.includes(id),
    );
    const programmes = (data ?? []).filter(
      ({ id, isHeadquarters }) => !isHeadquarters && (everywhere || mine.includes(id)),
    );
    return { programmes, mayChooseAll: everywhere, isPending, error };
  }, [memberships, data, isPending, error]);
};

/**
 * What the page asks for. Nothing chosen yet: own programme, or all of them for headquarters, from the year its work began
 * until today. The choice is kept in memory and is there again when one comes back.
 */
export const useChoice = () => {
  const { today } = useSession().workspace;
  const { programmes, mayChooseAll, isPending, error } = useReportProgrammes();
  const [kept, keep] = useStore<Partial<ReportChoice>>('reports.choice', {});
  const thisYear = Number(today.slice(0, 4));

  const choice = useMemo((): ReportChoice | null => {
    if (!programmes.length) return null;
    const known =
      mayChooseAll && kept.programme === ALL
        ? ALL
        : programmes.find(({ id }) => id === kept.programme)?.id;
    const programme = known ?? (mayChooseAll ? ALL : programmes[0].id);
    const begun = programmes
      .filter(({ id }) => programme === ALL || id === programme)
      .flatMap(({ startedOn }) => (startedOn ? [Number(startedOn.slice(0, 4))] : []));
    const to = kept.to ?? thisYear;
    const from = kept.from ?? (begun.length ? Math.min(...begun) : thisYear - YEARS_SHOWN);
    return {
      figure: kept.figure ?? 'persons-assisted',
      programme,
      from: Math.min(from, to),
      to,
      split: kept.split ?? null,
    };
  }, [programmes, mayChooseAll, kept, thisYear]);

  const change = (changes: Partial<ReportChoice>) => keep({ ...kept, ...changes });
  return { choice, change, programmes, mayChooseAll, thisYear, isPending, error };
};
