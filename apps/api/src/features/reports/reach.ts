import { Injectable } from '@nestjs/common';
import { can, type Role, today, yearOf } from '@teduh/domain';
import { Database } from '../../platform/database';
import { NotFound, Problem } from '../../platform/errors';

/** What a figure is counted in: one country programme, or all of them together. */
export interface Scope {
  /** A programme's id; null = all of them. */
  programmeId: string | null;
  code: string;
  name: string;
  today: string;
  programmes: ProgrammeOfReport[];
}

export interface ProgrammeOfReport {
  id: string;
  code: string;
  name: string;
  startedOn: string;
  endedOn: string | null;
  timeZone: string;
  isHeadquarters: boolean;
}

export const ALL = 'all';

/** Whose figures the viewer may read. Row security decides again, row by row. */
@Injectable()
export class Reach {
  constructor(private readonly database: Database) {}

  async scope(wanted: string | null): Promise<Scope> {
    const { memberships } = this.database.viewer;
    const mine = memberships
      .filter(({ role }) => can([role as Role], 'reports:read'))
      .map(({ programmeId }) => programmeId);
    const known = await this.programmes();
    const isAtHeadquarters = known.some((one) => one.isHeadquarters && mine.includes(one.id));
    const reachable = known.filter(
      (one) => !one.isHeadquarters && (isAtHeadquarters || mine.includes(one.id)),
    );
    if (wanted === ALL) return isAtHeadquarters ? everything(reachable) : missing();
    const chosen = wanted === null ? only(reachable) : reachable.find(({ id }) => id === wanted);
    return chosen ? oneProgramme(chosen) : missing();
  }

  private programmes(): Promise<ProgrammeOfReport[]> {
    return this.database.query<ProgrammeOfReport>(
      `select id, code, name, started_on as "startedOn", ended_on as "endedOn", time_zone as "timeZone",
         is_headquarters as "isHeadquarters"
       from programmes order by code`,
    );
  }
}

function missing(): never {
  throw new NotFound();
}

function only(programmes: ProgrammeOfReport[]): ProgrammeOfReport | undefined {
  if (programmes.length > 1) {
    throw new Problem(
      400,
      'chooseProgramme',
      'You read the figures of several programmes. Choose one with programme=<id>.',
      [{ field: 'programme', code: 'chooseProgramme' }],
    );
  }
  return programmes[0];
}

const oneProgramme = (one: ProgrammeOfReport): Scope => ({
  programmeId: one.id,
  code: one.code,
  name: one.name,
  today: today(one.timeZone, new Date()),
  programmes: [one],
});

const everything = (programmes: ProgrammeOfReport[]): Scope => ({
  programmeId: null,
  code: 'ALL',
  name: '',
  today: today('UTC', new Date()),
  programmes,
});

/** The first year any of the scope's programmes worked. */
export const firstYearOf = ({ programmes, today: day }: Scope): number =>
  Math.min(yearOf(day), ...programmes.map(({ startedOn }) => yearOf(startedOn)));

/** Whether a programme of the scope worked in the year: then nobody counted is zero, else there is no number. */
export const workedIn = ({ programmes, today: day }: Scope, year: number): boolean =>
  year <= yearOf(day) &&
  programmes.some(
    ({ startedOn, endedOn }) =>
      yearOf(startedOn) <= year && (endedOn === null || year <= yearOf(endedOn)),
  );
