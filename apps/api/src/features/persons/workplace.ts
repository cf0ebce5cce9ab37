import type { CalendarDate } from '@teduh/domain';
import type { Database } from '../../platform/database';

/** A country programme in which the viewer works with persons, and the day it is there. */
export interface Workplace {
  programmeId: string;
  code: string;
  today: CalendarDate;
}

/**
 * The programmes in which the viewer may register persons and open cases: all of them, or the named one if it is
 * among them. Headquarters registers nobody.
 */
export function findWorkplaces(db: Database, programmeId: string | null): Promise<Workplace[]> {
  return db.query<Workplace>(
    `select p.id as "programmeId", p.code, (now() at time zone p.time_zone)::date as today
     from programmes p
     where p.id = any((select viewer_programmes('caseworker', 'supervisor'))::uuid[])
       and not p.is_headquarters and ($1::uuid is null or p.id = $1)
     limit 2`,
    [programmeId],
  );
}
