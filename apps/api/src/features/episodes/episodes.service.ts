import { Injectable } from '@nestjs/common';
import {
  type CalendarDate,
  EPISODE_LISTS,
  type EpisodeInput,
  episodeProblems,
  problem,
} from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  type Filter,
  isId,
  isIdOf,
  type ListQuery,
  type ListShape,
  newId,
  type Page,
} from '../../platform/database';
import { BadInput, Forbidden, NotFound, refuseAny, Stale } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import type { CreateEpisode, EpisodeResponse, UpdateEpisode } from './episodes.dto';

/** Told in the case, or told in another one that the case works on too. */
const inCase: Filter = {
  operators: ['eq'],
  sql: (value) => {
    const id = isId(value) ? value : null;
    const text = `e.id in (select o.id from episodes o where o.case_id = $$::uuid
      union all select ce.episode_id from case_episodes ce where ce.case_id = $$::uuid)`;
    return { text, values: [id, id] };
  },
};

const SHAPE: ListShape = {
  id: 'e.id',
  filters: { caseId: inCase, personId: isIdOf('e.person_id') },
  sorts: { startedOn: 'e.started_on', recordedAt: 'e.created_at' },
  defaultSort: 'startedOn',
};

const SHOWN = `e.id, e.version, e.person_id as "personId", e.case_id as "caseId",
  e.country_of_exploitation as "countryOfExploitation", e.started_on as "startedOn", e.ended_on as "endedOn",
  e.way_of_entering as "wayOfEntering", e.is_intended as "isIntended", e.is_stub as "isStub",
  e.is_cross_border as "isCrossBorder", ${EPISODE_LISTS.map(
    (list) => `array(select k.code from episode_codes k
      where k.episode_id = e.id and k.list = '${list}' order by k.code) as "${list}"`,
  ).join(', ')}`;

type Told = Omit<EpisodeInput, 'personId' | 'caseId'>;

/** An episode before its change, and the day it is where its case is worked. */
type Stored = EpisodeResponse & Told & { today: CalendarDate };

/** Writes down what persons tell of how they were trafficked. */
@Injectable()
export class EpisodesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async findAll(query: ListQuery): Promise<Page<EpisodeResponse>> {
    this.audit.searched(query);
    return this.db.page(query, SHAPE, {
      from: 'episodes e',
      rows: `select hit.position, ${SHOWN} from hit join episodes e on e.id = hit.id`,
    });
  }

  async findOne(id: string): Promise<EpisodeResponse> {
    const [found] = await this.db.query<EpisodeResponse & { programmeId: string | null }>(
      `select ${SHOWN}, (select c.programme_id from cases c where c.id = e.case_id) as "programmeId"
       from episodes e where e.id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    const { programmeId, ...episode } = found;
    this.audit.about('episodes', id, programmeId);
    return episode;
  }

  async create(input: CreateEpisode): Promise<EpisodeResponse> {
    const [work] = await this.db.query<{ personId: string; today: CalendarDate }>(
      `select c.person_id as "personId", (now() at time zone p.time_zone)::date as today
       from cases c join programmes p on p.id = c.programme_id where c.id = $1`,
      [input.caseId],
    );
    if (!work) throw new BadInput([problem('caseId', 'unknownReference')]);
    if (input.personId && input.personId !== work.personId)
      throw new BadInput([problem('personId', 'unknownReference')]);
    const told = toldAfter(NOTHING_TOLD, input);
    refuseAny(episodeProblems(told, work.today));
    const id = newId();
    if (!(await this.touch(input.caseId))) throw new Forbidden();
    await this.db.execute(
      `insert into episodes (id, person_id, case_id, country_of_exploitation, started_on, ended_on,
         way_of_entering, is_intended, is_stub, is_cross_border)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, work.personId, input.caseId, ...columns(told)],
    );
    await this.writeCodes(id, told);
    this.audit.changed(Object.keys(namedIn(input)));
    return this.findOne(id);
  }

  async update(id: string, version: number, change: UpdateEpisode): Promise<EpisodeResponse> {
    const [before] = await this.db.query<Stored>(
      `select ${SHOWN}, coalesce((select (now() at time zone p.time_zone)::date from cases c
         join programmes p on p.id = c.programme_id where c.id = e.case_id), current_date) as today
       from episodes e where e.id = $1`,
      [id],
    );
    if (!before) throw new NotFound();
    if (before.version !== version) throw new Stale();
    const told = toldAfter(before, change);
    refuseAny(episodeProblems(told, before.today));
    await this.touch(before.caseId);
    const changed = await this.db.execute(
      `update episodes set country_of_exploitation = $3, started_on = $4, ended_on = $5,
         way_of_entering = $6, is_intended = $7, is_stub = $8, is_cross_border = $9, version = version + 1
       where id = $1 and version = $2`,
      [id, version, ...columns(told)],
    );
    // Seen through a second case only: it is told, and changed, in the case it belongs to.
    if (!changed) throw await this.db.whyUnchanged('episodes', id, version);
    const named = Object.keys(namedIn(change));
    if (EPISODE_LISTS.some((list) => named.includes(list))) {
      await this.db.execute('delete from episode_codes where episode_id = $1', [id]);
      await this.writeCodes(id, told);
    }
    this.audit.changed(named);
    return this.findOne(id);
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

  /** Before anything that changes the facts of the person: whoever saves the case takes the two locks in this order. */
  /** False when the case is not the viewer's to work on. */
  private async touch(caseId: string): Promise<boolean> {
    const touched = await this.db.execute('update cases set changed_at = now() where id = $1', [
      caseId,
    ]);
    return touched > 0;
  }
}

const NOTHING_TOLD: Told = {
  countryOfExploitation: null,
  startedOn: null,
  endedOn: null,
  wayOfEntering: null,
  isIntended: false,
  isStub: false,
  isCrossBorder: null,
  acts: [],
  means: [],
  typeOfExploitation: [],
  exploitationSector: [],
  methodsOfControl: [],
};

/** What is told after a change; a list or a flag that was cleared is empty or false, not unknown. */
function toldAfter(before: Told, change: UpdateEpisode): Told {
  const after = { ...before, ...namedIn(change) };
  return {
    ...after,
    isIntended: after.isIntended ?? false,
    isStub: after.isStub ?? false,
    acts: after.acts ?? [],
    means: after.means ?? [],
    typeOfExploitation: after.typeOfExploitation ?? [],
    exploitationSector: after.exploitationSector ?? [],
    methodsOfControl: after.methodsOfControl ?? [],
  };
}

function columns(told: Told): unknown[] {
  const { countryOfExploitation, startedOn, endedOn, wayOfEntering } = told;
  const { isIntended, isStub, isCrossBorder } = told;
  const flags = [isIntended, isStub, isCrossBorder];
  return [countryOfExploitation, startedOn, endedOn, wayOfEntering, ...flags];
}
