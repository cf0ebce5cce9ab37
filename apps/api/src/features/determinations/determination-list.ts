import { CORRECTION_HOURS } from '@teduh/domain';
import { isIdOf, isOneOf, isTrue, type RecordShape } from '../../platform/database';
import { REASON_NAMES, REASONS } from './reasons';

const TOLD = REASON_NAMES.map(
  (name) => `case when d.${REASONS[name]} is not null then '${name}' end`,
).join(', ');

const DECIDES = `exists (select from cases c where c.id = d.case_id and viewer_decides_on(c))`;

/** A slip of the pen: whoever settled it, or wrote it and nobody settled it yet, some hours later at most. */
const IS_OWN_SLIP = `coalesce(coalesce(d.settled_by, d.recorded_by) = viewer_id()
  and coalesce(d.settled_at, d.recorded_at) > now() - interval '${CORRECTION_HOURS} hours', false)`;

/** What the list of decisions can be asked for, and what a line shows. */
export const DETERMINATIONS: RecordShape = {
  from: 'determinations d',
  id: 'd.id',
  beside: `left join users r on r.id = d.recorded_by left join users s on s.id = d.settled_by
    left join users k on k.id = d.struck_by`,
  filters: {
    caseId: isIdOf('d.case_id'),
    state: isOneOf('d.state'),
    struck: isTrue('d.struck_at is not null', 'd.struck_at is null'),
  },
  sorts: { decidedOn: 'd.decided_on', recordedAt: 'd.recorded_at' },
  defaultSort: '-decidedOn,-recordedAt',
  columns: `d.id, d.version, d.case_id as "caseId", d.state,
    coalesce(d.id = standing_determination(d.case_id), false) as "isStanding",
    d.trafficking_status as "traffickingStatus", d.decided_on as "decidedOn", d.deciding_body as "decidingBody",
    d.act, d.means, d.purpose, d.rule, array_remove(array[${TOLD}], null) as "reasonsTold",
    d.is_carried_over as "isCarriedOver", r.display_name as "recordedByName", to_json(d.recorded_at) as "recordedAt",
    s.display_name as "settledByName", to_json(d.settled_at) as "settledAt", k.display_name as "struckByName",
    to_json(d.struck_at) as "struckAt",
    d.state = 'proposed' and d.struck_at is null and ${DECIDES} and not is_own_proposal(d) as "mayConfirm",
    case when d.struck_at is not null or d.state = 'sentBack'
        or not exists (select from cases c where c.id = d.case_id and viewer_works_on(c)) then 'no'
      when ${IS_OWN_SLIP} then 'freely' when ${DECIDES} then 'withReason' else 'no' end as "mayStrike"`,
};
