import { type CalendarDate, problem } from '@teduh/domain';
import type { Database } from '../../platform/database';
import { BadInput, Forbidden } from '../../platform/errors';

/** A person the viewer works with: the programme whose key seals first, and the day it is there. */
export interface HeldPerson {
  programmeId: string;
  today: CalendarDate;
}

/**
 * Locks a person's row until the request ends, so that her key is exchanged before or after. Null when the viewer does
 * not work with her: whoever only reads may not lock.
 */
async function hold(db: Database, personId: string): Promise<HeldPerson | null> {
  const [held] = await db.query<HeldPerson>(
    `select p.programme_id as "programmeId",
       (now() at time zone coalesce(o.time_zone, 'UTC'))::date as today
     from persons p left join programmes o on o.id = p.programme_id
     where p.id = $1 for no key update of p`,
    [personId],
  );
  return held ?? null;
}

/** Before something of hers that the viewer sees is changed. */
export async function workWith(db: Database, personId: string): Promise<HeldPerson> {
  const held = await hold(db, personId);
  if (!held) throw new Forbidden();
  return held;
}

/** Before something new is written of her: a person out of reach is as good as none. */
export async function workWithNamed(db: Database, personId: string): Promise<HeldPerson> {
  const held = await hold(db, personId);
  if (held) return held;
  const [seen] = await db.query('select from persons where id = $1', [personId]);
  throw seen ? new Forbidden() : new BadInput([problem('personId', 'unknownReference')]);
}
