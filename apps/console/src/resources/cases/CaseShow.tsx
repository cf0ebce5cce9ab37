import { ShowBase, useShowContext } from 'ra-core';
import { NotFound } from '../../layout/pages';
import { useRail } from '../../layout/use-rail';
import { Skeleton } from '../../components/Skeleton';
import { useSession } from '../../providers/SessionProvider';
import { AssistancesOfCase, useCurrentCase } from '../assistances';
import { BreakGlassNote } from '../break-glass';
import { SafeContact } from '../contacts';
import { DeterminationsOfCase } from '../determinations';
import { EpisodesOfCase } from '../episodes';
import { DocumentsOfPerson } from '../identity-documents';
import { PersonSection } from '../persons';
import { RelativesOfPerson } from '../relatives';
import type { Case } from './case';
import { CaseAccess } from './CaseAccess';
import { CaseHeader } from './CaseHeader';
import { CaseSections } from './CaseSections';
import { CaseSummary } from './CaseSummary';
import { CaseWork } from './CaseWork';
import { ReadOnlyNote } from './ReadOnlyNote';

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
  // Until the whole record is there, and for whoever only reads, there is nothing to change.
  const mayWork = record?.isReadOnly === false;
  // Whoever is quick logs on this case before all of it is there; the server refuses those who only read.
  useCurrentCase(record?.isReadOnly ? undefined : record?.id);
  if (error) return <NotFound />;
  if (isPending || !record) return <Skeleton lines={9} />;
  const { id, personId } = record;
  return (
    <div className="case-file">
      <CaseHeader record={record} />
      {record.isReadOnly && <ReadOnlyNote caseId={id} />}
      <BreakGlassNote until={record.openedByBreakGlassUntil ?? null} />
      <div className="case-body">
        <CaseSections record={record} />
        <div>
          <CaseSummary key={personId} record={record} />
          <SafeContact key={`reach ${personId}`} id="reach" personId={personId} mayWork={mayWork} />
          <PersonSection id="person" personId={personId} mayWork={mayWork} />
          <DocumentsOfPerson id="documents" personId={personId} mayWork={mayWork} />
          <RelativesOfPerson id="family" personId={personId} mayWork={mayWork} />
          <EpisodesOfCase id="episodes" caseId={id} personId={personId} mayWork={mayWork} />
          <DeterminationsOfCase id="determinations" caseId={id} mayWork={mayWork} />
          <AssistancesOfCase id="assistance" caseId={id} mayWork={mayWork} />
          <CaseWork id="work" record={record} mayEdit={mayWork && session.can('cases:update')} />
          <CaseAccess id="access" record={record} />
        </div>
      </div>
    </div>
  );
};
