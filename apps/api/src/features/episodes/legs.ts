import { newId } from '../../platform/database';
import type { Database } from '../../platform/database';
import { type Key, openRows, sealRow, type Vault } from '../../platform/vault';
import { SEALED_LEGS } from './episode.entity';
import type { LegResponse } from './episodes.dto';

type LegRow = Omit<LegResponse, 'place'> & { id: string; place: Buffer | null };

/**
 * The journey of an episode in the order it was travelled. Places are opened for those who read the case it was told in;
 * for others they are null, as the key of that case is not theirs.
 */
export async function findLegs(
  db: Database,
  vault: Vault,
  episodeId: string,
  mayOpen: boolean,
): Promise<LegResponse[]> {
  const rows = await db.query<LegRow>(
    `select l.id, l.part_of_journey as "partOfJourney", l.country, l.place, l.arrived_on as "arrivedOn",
       l.left_on as "leftOn", l.transport, l.border_crossing as "borderCrossing"
     from legs l where l.episode_id = $1 order by l.position`,
    [episodeId],
  );
  const opened = mayOpen ? await openRows(vault, SEALED_LEGS, rows, ({ id }) => id) : [];
  return rows.map(({ id: _, ...leg }, at) => ({ ...leg, place: opened[at]?.place ?? null }));
}

/** Writes a whole journey in place of the one before. */
export async function writeLegs(
  db: Database,
  key: Key,
  episode: { id: string; caseId: string },
  legs: readonly LegResponse[],
): Promise<void> {
  await db.execute('delete from legs where episode_id = $1', [episode.id]);
  const rows = legs.map((leg) => {
    const id = newId();
    return { ...leg, id, place: sealRow(key, SEALED_LEGS, id, { place: leg.place }).place };
  });
  if (!rows.length) return;
  const all = <Name extends keyof LegRow>(name: Name) => rows.map((row) => row[name]);
  await db.execute(
    `insert into legs (episode_id, case_id, position, id, part_of_journey, country, place, arrived_on, left_on,
       transport, border_crossing)
     select $1, $2, leg.position, leg.id, leg.part, leg.country, leg.place, leg.arrived_on, leg.left_on, leg.transport,
       leg.border_crossing
     from unnest($3::uuid[], $4::text[], $5::text[], $6::bytea[], $7::text[], $8::text[], $9::text[], $10::text[])
       with ordinality as leg(id, part, country, place, arrived_on, left_on, transport, border_crossing, position)`,
    [
      ...[episode.id, episode.caseId, all('id'), all('partOfJourney'), all('country')],
      ...[all('place'), all('arrivedOn'), all('leftOn'), all('transport'), all('borderCrossing')],
    ],
  );
}
