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

/** What Postgres says of the case that a pair of number and initials names. It stays on the server. */
type UnreadCase = Pick<Surroundings, 'programmeId' | 'stage' | 'today'> & { caseId: string };

/** The day of first contact would be told by refusing days before it; the lead corrects a line that is too early. */
const UNTOLD = { firstContactOn: null, firstContactPrecision: null, projectIds: [], isOurs: true };

/** Lines on cases that their writer does not see: a helper of the office writes down what she gave, and reads nothing. */
@Injectable()
export class UnreadCasesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async log({ caseNumber, initials, ...told }: LogUnread): Promise<UnreadLogged> {
    const pair = [caseNumber.trim().toUpperCase(), initials.trim().toUpperCase()];
    const [found] = await this.db.query<{ case: UnreadCase | null }>(
      'select case_for_logging($1, $2) as "case"',
      pair,
    );
    const unread = found?.case;
    if (!unread) throw new UnknownPair();
    const line = completed({ ...told, caseId: unread.caseId });
    const around = { ...unread, ...UNTOLD, caseNumber, ...(await this.ofType(line)) };
    const written = withUnit(line, around);
    refuseAny(problemsOf(written, around, null));
    await this.db.query('select log_without_reading($1, $2, $3)', [
      ...pair,
      JSON.stringify({ ...written, id: newId() }),
    ]);
    this.audit.about('cases', unread.caseId, unread.programmeId);
    this.audit.changed(Object.keys(namedIn(told)));
    return { isLogged: true };
  }

  private async ofType({ type, subType, providerId }: ReturnType<typeof completed>) {
    const [found] = await this.db.query<OfType>(
      `select t.unit as "unitOfType", coalesce(t.retired_on <= now()::date, false) as "isRetired",
         s.code is not null as "isSubType", o.name as "providerName"
       from assistance_types t left join assistance_types s on s.code = $2 and s.parent = $1
         left join organisations o on o.id = $3
       where t.code = $1`,
      [type, subType, providerId],
    );
    return found ?? { unitOfType: null, isRetired: true, isSubType: false, providerName: null };
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
