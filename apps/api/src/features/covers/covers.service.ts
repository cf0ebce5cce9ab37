import { Injectable } from '@nestjs/common';
import { type CalendarDate, coverProblems, problem } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  Database,
  findPage,
  findRecord,
  isIdOf,
  isOn,
  isTrue,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { BadInput, refuseAny, StateForbids } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import type { CoverResponse, CreateCover, UpdateCover } from './covers.dto';

const TODAY = `(select (now() at time zone p.time_zone)::date from programmes p where p.id = v.programme_id)`;

const COVERS: RecordShape = {
  from: 'covers v',
  id: 'v.id',
  beside: 'left join users a on a.id = v.absent_id left join users b on b.id = v.covering_id',
  filters: {
    programmeId: isIdOf('v.programme_id'),
    absentId: isIdOf('v.absent_id'),
    coveringId: isIdOf('v.covering_id'),
    untilOn: isOn('v.until_on'),
    over: isTrue(
      `(v.ended_at is not null or v.until_on < ${TODAY})`,
      `(v.ended_at is null and v.until_on >= ${TODAY})`,
    ),
  },
  sorts: { fromOn: 'v.from_on', untilOn: 'v.until_on' },
  defaultSort: '-fromOn',
  columns: `v.id, v.version, v.programme_id as "programmeId", v.absent_id as "absentId",
    a.display_name as "absentName", v.covering_id as "coveringId", b.display_name as "coveringName",
    v.from_on as "fromOn", v.until_on as "untilOn", v.ended_at is not null as "isEnded"`,
};

/** Arranges who works on whose cases while somebody is away. It opens and ends by the calendar, without another act. */
@Injectable()
export class CoversService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<CoverResponse>> {
    this.audit.searched(query);
    return findPage(this.db, COVERS, query);
  }

  async create(input: CreateCover): Promise<CoverResponse> {
    const { programmeId, absentId, coveringId, fromOn, untilOn } = input;
    const [here] = await this.db.query<{ today: CalendarDate; isMine: boolean; isThere: boolean }>(
      `select (now() at time zone p.time_zone)::date as today,
         works_on_cases($2, p.id) and ($2 = viewer_id() or viewer_supervises($2, p.id)) as "isMine",
         works_on_cases($3, p.id) as "isThere"
       from programmes p
       where p.id = $1 and p.id = any((select viewer_programmes('caseworker', 'supervisor'))::uuid[])`,
      [programmeId, absentId, coveringId],
    );
    if (!here) throw new BadInput([problem('programmeId', 'unknownReference')]);
    refuseAny([
      ...(here.isMine ? [] : [problem('absentId', 'unknownReference')]),
      ...(here.isThere ? [] : [problem('coveringId', 'unknownReference')]),
      ...coverProblems(input, here.today),
    ]);
    const id = newId();
    await this.db.execute(
      `insert into covers (id, programme_id, absent_id, covering_id, from_on, until_on, made_by)
       values ($1, $2, $3, $4, $5, $6, viewer_id())`,
      [id, programmeId, absentId, coveringId, fromOn, untilOn],
    );
    this.audit.about('covers', id, programmeId);
    this.audit.changed(Object.keys(namedIn(input)));
    return findRecord(this.db, COVERS, id);
  }

  async update(id: string, version: number, change: UpdateCover): Promise<CoverResponse> {
    const before = await findRecord<CoverResponse>(this.db, COVERS, id);
    this.audit.about('covers', id, before.programmeId);
    if (before.isEnded) throw over();
    const named = namedIn(change);
    const untilOn = named.untilOn ?? before.untilOn;
    const [today] = await this.db.query<{ day: CalendarDate }>(
      `select (now() at time zone time_zone)::date as day from programmes where id = $1`,
      [before.programmeId],
    );
    if (named.untilOn) refuseAny(coverProblems({ ...before, untilOn }, today?.day ?? untilOn));
    const changed = await this.db.execute(
      `update covers set until_on = $3, ended_at = case when $4 then now() end, version = version + 1
       where id = $1 and version = $2`,
      [id, version, untilOn, named.isEnded === true],
    );
    if (!changed) throw await this.db.whyUnchanged('covers', id, version);
    this.audit.changed(Object.keys(named));
    return findRecord(this.db, COVERS, id);
  }
}

const over = () =>
  new StateForbids('coverOver', 'This cover was ended already. Arrange a new one if it is needed.');
