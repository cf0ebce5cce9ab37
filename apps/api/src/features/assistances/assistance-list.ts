import { isId, isIdOf, isOn, isOneOf, type ListShape } from '../../platform/database';

/** What the list of assistances can be asked for. */
export const ASSISTANCE_LIST: ListShape = {
  id: 'a.id',
  filters: {
    caseId: isIdOf('a.case_id'),
    type: isOneOf('a.type'),
    status: isOneOf('a.status'),
    providerId: isIdOf('a.provider_id'),
    recordedBy: isIdOf('a.recorded_by'),
    startedOn: isOn('a.started_on'),
    projectId: {
      operators: ['eq'],
      sql: (value) => ({
        text: 'a.id in (select s.assistance_id from assistance_projects s where s.project_id = $$::uuid)',
        values: [isId(value) ? value : null],
      }),
    },
  },
  sorts: {
    startedOn: 'a.started_on',
    recordedAt: 'a.recorded_at',
    type: 'a.type',
    status: 'a.status',
  },
  defaultSort: '-startedOn',
};

const SHOWN = `a.id, a.version, a.case_id as "caseId", c.case_number as "caseNumber", a.type,
  a.sub_type as "subType", a.for_whom as "forWhom", a.family_members as "familyMembers", a.mode, a.status,
  a.not_given_reason as "notGivenReason", a.result, a.started_on as "startedOn", a.ended_on as "endedOn",
  a.quantity, a.unit, a.provider_id as "providerId", o.name as "providerName", a.country,
  a.receipt_kind as "receiptKind", a.cost_minor as "costMinor", a.currency,
  array(select s.project_id from assistance_projects s where s.assistance_id = a.id order by 1)
    as "projectIds",
  a.recorded_by as "recordedBy", u.display_name as "recordedByName", a.recorded_at as "recordedAt"`;

const WITH_NAMES = `join cases c on c.id = a.case_id
  left join organisations o on o.id = a.provider_id left join users u on u.id = a.recorded_by`;

/** The rows of a page, from its hits. */
export const ASSISTANCE_LINES = `select hit.position, ${SHOWN}
  from hit join assistances a on a.id = hit.id ${WITH_NAMES}`;

/** One line as JSON, and the programme of its case. */
export const ASSISTANCE_RECORD = `select row_to_json(r) as record,
    (select c.programme_id from cases c where c.id = r."caseId") as "programmeId" from (
  select ${SHOWN} from assistances a ${WITH_NAMES} where a.id = $1) r`;
