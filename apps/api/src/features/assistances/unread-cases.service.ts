import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Database, newId } from '../../platform/database';
import { Problem, refuseAny } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import {
  completed,
  type OfType,
  problemsOf,
  type Surroundings,
  withUnit,
} from './assistance-rules';
import type { LogUnread, UnreadLogged } from './assistances.dto';

/**
 * What is not asked of a case nobody may read: a day refused for being before its first contact would tell that day. The
 * lead corrects a line that is too early.
 */
const UNTOLD = {
  ...{ programmeId: '', caseNumber: '', stage: 'Active', isOurs: true, projectIds: [] },
  ...{ firstContactOn: null, firstContactPrecision: null },
} satisfies Partial<Surroundings>;

/** Lines on cases that their writer does not see: a helper of the office writes down what she gave, and reads nothing. */
@Injectable()
export class UnreadCasesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** The line is judged before the pair: a right pair with a wrong line must not tell more than a wrong pair does. */
  async log({ caseNumber, initials, ...told }: LogUnread): Promise<UnreadLogged> {
    const line = completed(told);
    const around = { ...UNTOLD, ...(await this.around(line)) };
    const written = withUnit(line, around);
    refuseAny(problemsOf(written, around, null));
    const [answer] = await this.db.query<{ named: { caseId: string; programmeId: string } | null }>(
      'select log_without_reading($1, $2, $3) as named',
      [
        ...[caseNumber.trim().toUpperCase(), initials.trim().toUpperCase()],
        JSON.stringify({ ...written, id: newId() }),
      ],
    );
    if (!answer?.named) throw await this.audit.refuse(new UnknownPair());
    this.audit.about('cases', answer.named.caseId, answer.named.programmeId);
    this.audit.changed(Object.keys(namedIn(told)));
    return { isLogged: true };
  }

  /** The type, the provider, and the day it is where the viewer works. */
  private async around({ type, subType, providerId }: ReturnType<typeof completed>) {
    const [found] = await this.db.query<OfType & Pick<Surroundings, 'today'>>(
      `select t.unit as "unitOfType", coalesce(t.retired_on <= here.today, false) as "isRetired",
         s.code is not null as "isSubType", o.name as "providerName", here.today
       from (select max((now() at time zone p.time_zone)::date) as today from programmes p
           where p.id = any((select viewer_programmes('caseworker', 'supervisor'))::uuid[])) here
         left join assistance_types t on t.code = $1
         left join assistance_types s on s.code = $2 and s.parent = $1
         left join organisations o on o.id = $3`,
      [type, subType, providerId],
    );
    if (!found) throw new Error('The day of a workplace could not be read.');
    return found;
  }
}

/** No such number, closed, another office's, or other initials: one answer for all. */
class UnknownPair extends Problem {
  constructor() {
    super(
      404,
      'unknownPair',
      'No open case of your programme has this number with these initials. Check both.',
    );
  }
}
