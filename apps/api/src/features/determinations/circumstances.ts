import {
  ageClassWhenItBegan,
  type CalendarDate,
  earliest,
  earliestFirstContact,
  type PartialDate,
  type Precision,
} from '@teduh/domain';
import type { Database } from '../../platform/database';
import type { Vault } from '../../platform/vault';
import { openBirthDate } from '../persons';
import type { DeterminationBasis } from './determinations.dto';

/** What a decision is measured by, and the programme of its case. */
export interface Circumstances extends DeterminationBasis {
  programmeId: string;
}

interface Found extends Pick<Circumstances, 'programmeId' | 'decides' | 'today'> {
  personId: string;
  firstContactOn: CalendarDate;
  firstContactPrecision: Precision;
  birthDate: Buffer | null;
  begins: PartialDate[];
  act: string[];
  means: string[];
  purpose: string[];
}

const codes = (list: string) =>
  `array(select distinct k.code from told t join episode_codes k on k.episode_id = t.id
     where k.list = '${list}' order by 1)`;

const FIND = `with told as (
    select e.id, e.started_on from episodes e where e.case_id = $1
    union select e.id, e.started_on from case_episodes ce join episodes e on e.id = ce.episode_id
      where ce.case_id = $1)
  select c.programme_id as "programmeId", c.person_id as "personId", viewer_decides_on(c) as decides,
    (now() at time zone p.time_zone)::date as today, c.first_contact_on as "firstContactOn",
    c.first_contact_precision as "firstContactPrecision", i.birth_date as "birthDate",
    array(select t.started_on from told t where t.started_on is not null) as begins,
    ${codes('acts')} as act, ${codes('means')} as means, ${codes('typeOfExploitation')} as purpose
  from cases c join programmes p on p.id = c.programme_id
    left join person_identities i on i.person_id = c.person_id
  where c.id = $1`;

/**
 * What is known of a case: its episodes, and how old she was when the first of them began. Her birth date is opened
 * here and goes no further. Null where the case is out of reach.
 */
export async function findCircumstances(
  db: Database,
  vault: Vault,
  caseId: string,
): Promise<Circumstances | null> {
  const [found] = await db.query<Found>(FIND, [caseId]);
  if (!found) return null;
  const { personId, birthDate, begins, firstContactPrecision, ...known } = found;
  const born = await openBirthDate(vault, personId, birthDate);
  const first = begins.sort((one, other) => (earliest(one) < earliest(other) ? -1 : 1))[0] ?? null;
  return {
    ...known,
    caseId,
    age: ageClassWhenItBegan(born, first, known.today),
    firstContactOn: earliestFirstContact(known.firstContactOn, firstContactPrecision),
  };
}
