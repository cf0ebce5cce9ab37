import { makeCaseNumber } from '@teduh/domain';
import { type Database, randomBytes } from '../../platform/database';

const ATTEMPTS = 12;

/**
 * Writes a new case under a number that was never given out, not even to a case that is gone or out of the viewer's
 * reach: draws until the table takes one. `values` are the case's columns as the statement names them.
 */
export async function insertCase(
  db: Database,
  values: unknown[],
  countryPrefix: string,
  demonstration: boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    // Longer after three numbers in a row were taken: the country has used up many.
    const length = Math.min(8, 3 + Math.ceil(attempt / 3));
    const number = makeCaseNumber(countryPrefix, randomBytes(length), { demonstration, length });
    await db.execute('savepoint numbering');
    try {
      await db.execute(
        `insert into cases (registered_by, id, person_id, programme_id, team_id, lead_id, deputy_id, level, stage, first_contact_on, first_contact_precision, registered_on,
           referred_by, place_of_first_contact, closed_on, closure_reason, age_at_registration, case_number)
         values (viewer_id(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        [...values, number],
      );
      return;
    } catch (error) {
      const isTaken = (error as { code?: string }).code === '23505';
      if (!isTaken || attempt === ATTEMPTS) throw error;
      await db.execute('rollback to savepoint numbering');
    }
  }
}
