import { Injectable } from '@nestjs/common';
import { programmeProblems } from '@teduh/domain';
import { Audit } from '../../platform/audit';
import {
  changeRecord,
  Database,
  findPage,
  findRecord,
  isOneOf,
  isTrue,
  type ListQuery,
  newId,
  type Page,
  type RecordShape,
} from '../../platform/database';
import { refuseAny } from '../../platform/errors';
import { namedIn } from '../../platform/http';
import { Programme } from './programme.entity';
import type { CreateProgramme, ProgrammeResponse, UpdateProgramme } from './programmes.dto';

const PROGRAMMES: RecordShape = {
  from: 'programmes p',
  id: 'p.id',
  filters: {
    code: isOneOf('p.code'),
    country: isOneOf('p.country'),
    isHeadquarters: isTrue('p.is_headquarters', 'not p.is_headquarters'),
  },
  sorts: { code: 'p.code', name: 'p.name', startedOn: 'p.started_on' },
  defaultSort: 'code',
  columns: `p.id, p.version, p.code, p.name, p.country, p.started_on as "startedOn",
    p.ended_on as "endedOn", p.time_zone as "timeZone", p.is_headquarters as "isHeadquarters",
    p.is_small_office as "isSmallOffice"`,
};

/** Country programmes. Which ones somebody sees, and who may open a new one, Postgres decides. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  findAll(query: ListQuery): Promise<Page<ProgrammeResponse>> {
    this.audit.searched(query);
    return findPage(this.db, PROGRAMMES, query);
  }

  async findOne(id: string): Promise<ProgrammeResponse> {
    const programme = await findRecord<ProgrammeResponse>(this.db, PROGRAMMES, id);
    this.audit.about('programmes', id, id);
    return programme;
  }

  /** Opens a country programme: a deed of headquarters, which row security refuses everybody else. */
  async create(input: CreateProgramme): Promise<ProgrammeResponse> {
    const { code, name, startedOn, endedOn = null, timeZone } = input;
    const country = input.country ?? code;
    const programme = { code, name, country, startedOn, endedOn, timeZone, isHeadquarters: false };
    await this.refuseProblems(programme);
    const id = newId();
    await this.db.execute(
      `insert into programmes (id, code, name, country, started_on, ended_on, time_zone)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, code, name, country, startedOn, endedOn, timeZone],
    );
    this.audit.about('programmes', id);
    this.audit.changed(Object.keys(namedIn(input)));
    // Not read back: the new programme is within the viewer's reach from the next request on.
    return { id, version: 1, ...programme, isSmallOffice: false };
  }

  async update(id: string, version: number, change: UpdateProgramme): Promise<ProgrammeResponse> {
    const named = namedIn(change);
    await this.refuseProblems({ ...(await this.findOne(id)), ...named });
    await changeRecord(this.db, Programme, id, version, named);
    this.audit.changed(Object.keys(named));
    return this.findOne(id);
  }

  private async refuseProblems(programme: Parameters<typeof programmeProblems>[0]): Promise<void> {
    refuseAny(programmeProblems(programme));
    // The server's list of time zones can be longer than the database's, which must work with it.
    await this.db.query('select now() at time zone $1', [programme.timeZone]);
  }
}
