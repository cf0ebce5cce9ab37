import { Injectable } from '@nestjs/common';
import {
  type CalendarDate,
  EPISODE_LISTS,
  episodeProblems,
  isToldLeg,
  problem,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  type ListQuery,
  newId,
  type Page,
} from '../../platform/database';
import { BadInput, Forbidden, refuseAny, Stale } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { type Key, openRows, sealRow, Vault } from '../../platform/vault';
import { SEALED_EPISODES } from './episode.entity';
import { COLUMN_FIELDS, COLUMNS, EPISODES, type EpisodeRow, toLine } from './episode-record';
import type { CreateEpisode, EpisodeLine, EpisodeResponse, UpdateEpisode } from './episodes.dto';
import { findLegs, writeLegs } from './legs';
import { NOTHING_TOLD, type Told, toldAfter } from './told';

/** One episode as it is stored, the programme of its case and the day it is there. */
type Stored = EpisodeRow & {
  known_as: Buffer | null;
  programmeId: string | null;
  today: CalendarDate;
};

const RECORD = {
  ...EPISODES,
  beside: 'left join cases c on c.id = e.case_id left join programmes p on p.id = c.programme_id',
  columns: `${EPISODES.columns}, e.known_as, c.programme_id as "programmeId",
    coalesce((now() at time zone p.time_zone)::date, current_date) as today`,
};

/** Writes down what persons tell of how they were trafficked. */
@Injectable()
export class EpisodesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: Vault,
  ) {}

  async findAll(query: ListQuery): Promise<Page<EpisodeLine>> {
    this.audit.searched(query);
    const page = await findPage<EpisodeRow>(this.db, EPISODES, query);
    return { ...page, data: page.data.map(toLine) };
  }

  async findOne(id: string): Promise<EpisodeResponse> {
    const { programmeId, today: _, known_as: name, ...row } = await this.stored(id);
    this.audit.about('episodes', id, programmeId);
    // The programme is that of the case it was told in, and null to whoever does not read that case.
    const hasWords = programmeId !== null;
    const sealed = hasWords ? [{ known_as: name }] : [];
    const [opened] = await openRows(this.vault, SEALED_EPISODES, sealed, () => id);
    const legs = await findLegs(this.db, this.vault, id, hasWords);
    return { ...toLine(row), hasWords, knownAs: opened?.known_as ?? null, legs };
  }

  async create(input: CreateEpisode): Promise<EpisodeResponse> {
    const [work] = await this.db.query<{
      personId: string;
      programmeId: string;
      today: CalendarDate;
    }>(
      `select c.person_id as "personId", c.programme_id as "programmeId", (now() at time zone p.time_zone)::date as today
       from cases c join programmes p on p.id = c.programme_id where c.id = $1`,
      [input.caseId],
    );
    if (!work) throw new BadInput([problem('caseId', 'unknownReference')]);
    if (input.personId && input.personId !== work.personId)
      throw new BadInput([problem('personId', 'unknownReference')]);
    const told = toldAfter(NOTHING_TOLD, input);
    refuseAny(episodeProblems(told, work.today));
    const episode = { id: newId(), caseId: input.caseId };
    if (!(await this.touch(input.caseId))) throw new Forbidden();
    const key = isWordy(told) ? await this.keyOf(input.caseId, work.programmeId) : null;
    const columns = COLUMN_FIELDS.map((field) => COLUMNS[field]);
    await this.db.execute(
      `insert into episodes (id, person_id, case_id, known_as, ${columns.join(', ')})
       values ($1, $2, $3, $4, ${columns.map((_, at) => `$${at + 5}`).join(', ')})`,
      [
        ...[episode.id, work.personId, input.caseId, sealedName(key, episode.id, told.knownAs)],
        ...COLUMN_FIELDS.map((field) => told[field]),
      ],
    );
    await this.writeCodes(episode.id, told);
    if (key) await writeLegs(this.db, key, episode, told.legs);
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(episode.id);
  }

  async update(id: string, version: number, change: UpdateEpisode): Promise<EpisodeResponse> {
    const before = await this.stored(id);
    if (before.version !== version) throw new Stale();
    const { caseId, programmeId } = before;
    const told = (await this.findOne(id)) as EpisodeResponse & Told;
    const after = toldAfter({ ...told, legs: told.legs.filter(isToldLeg) }, change);
    refuseAny(episodeProblems(after, before.today));
    const named = namedIn(change);
    // Seen through a second case only: it is told, and changed, in the case it belongs to.
    if (programmeId === null || !(await this.touch(caseId)))
      throw await this.db.whyUnchanged('episodes', id, version);
    const isSealing = 'knownAs' in named || 'legs' in named;
    const key = isSealing ? await this.keyOf(caseId, programmeId) : null;
    const set = COLUMN_FIELDS.map((field, at) => `${COLUMNS[field]} = $${at + 3}`);
    const changed = await this.db.execute(
      `update episodes set ${set.join(', ')}, version = version + 1 where id = $1 and version = $2`,
      [id, version, ...COLUMN_FIELDS.map((field) => after[field])],
    );
    if (!changed) throw await this.db.whyUnchanged('episodes', id, version);
    if ('knownAs' in named)
      await this.db.execute('update episodes set known_as = $2 where id = $1', [
        ...[id, sealedName(key, id, after.knownAs)],
      ]);
    if (key && 'legs' in named) await writeLegs(this.db, key, { id, caseId }, after.legs);
    if (EPISODE_LISTS.some((list) => list in named)) {
      await this.db.execute('delete from episode_codes where episode_id = $1', [id]);
      await this.writeCodes(id, after);
    }
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  private stored(id: string): Promise<Stored> {
    return findRecord<Stored>(this.db, RECORD, id);
  }

  /** Asked for once the case is locked: until then its key may be exchanged. */
  private keyOf(caseId: string, programmeId: string): Promise<Key> {
    return this.vault.keyFor({ caseId }, programmeId);
  }

  private async writeCodes(id: string, told: Told): Promise<void> {
    const rows = EPISODE_LISTS.flatMap((list) => told[list].map((code) => [list, code]));
    if (!rows.length) return;
    await this.db.execute(
      `insert into episode_codes (episode_id, list, code)
       select $1, list, code from unnest($2::text[], $3::text[]) as answers(list, code)`,
      [id, rows.map(([list]) => list), rows.map(([, code]) => code)],
    );
  }

  /**
   * Before anything that changes the facts of the person: whoever saves the case takes the two locks in this order.
   * False when the case is not the viewer's to work on.
   */
  private async touch(caseId: string): Promise<boolean> {
    const touched = await this.db.execute('update cases set changed_at = now() where id = $1', [
      caseId,
    ]);
    return touched > 0;
  }
}

/** Is anything told that is sealed? */
const isWordy = ({ knownAs, legs }: Told): boolean => knownAs !== null || legs.length > 0;

const sealedName = (key: Key | null, id: string, knownAs: string | null): Buffer | null =>
  key && sealRow(key, SEALED_EPISODES, id, { known_as: knownAs }).known_as;
