import { ShowBase, useShowContext } from 'ra-core';
import { NotFound } from '../../layout/pages';
import { useRail } from '../../layout/use-rail';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import { AssistancesOfCase, useCurrentCase } from '../assistances';
import { EpisodesOfCase } from '../episodes';
import { PersonSection } from '../persons';
import type { Case } from './case';
import { CaseHeader } from './CaseHeader';
import { CaseSections } from './CaseSections';
import { CaseSummary } from './CaseSummary';
import { CaseWork } from './CaseWork';

/** The case file: a head that stays in view, and its sections below one another. */
export const CaseShow = () => (
  <ShowBase resource="cases" queryOptions={{ onError: () => undefined } as object}>
    <CaseFile />
  </ShowBase>
);

const CaseFile = () => {
  useRail();
  const session = useSession();
  const { record, error, isPending } = useShowContext<Case>();
  useCurrentCase(record?.id);
  if (error) return <NotFound />;
  if (isPending || !record) return <Skeleton lines={9} />;
  const { id, personId } = record;
  return (
    <div className="case-file">
      <CaseHeader record={record} />
      <div className="case-body">
        <CaseSections record={record} />
        <div>
          <CaseSummary key={personId} record={record} />
          <PersonSection id="person" personId={personId} />
          <EpisodesOfCase id="episodes" caseId={id} personId={personId} />
          <AssistancesOfCase id="assistance" caseId={id} />
          <CaseWork id="work" record={record} mayEdit={session.can('cases:update')} />
        </div>
      </div>
    </div>
  );
};
