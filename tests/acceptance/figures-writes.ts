import { randomBytes } from 'node:crypto';
import { makeCaseNumber } from '@teduh/domain';
import { type ApiClient, asOperator, ownerQuery } from '@teduh/testing';

/** Repeatable chance for a test. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

interface CaseRow {
  id: string;
  personId: string;
  programmeId: string;
  code: string;
  contact: string;
}

/** What one office works on: a supervisor, the cases of her team, and their lines. */
interface Office {
  supervisor: ApiClient;
  programmeId: string;
  cases: CaseRow[];
  projects: string[];
}

const VICTIM = 'ActualVictimOfTrafficking';
const STATUSES = [
  ...[VICTIM, VICTIM, 'PossibleVictimOfTrafficking', 'NotAVictimOfTrafficking', 'Undecided'],
];

interface Decision {
  id: string;
  version: number;
  mayStrike: string;
}
const SEXES = ['Feminine', 'Masculine', 'NonConforming', 'Unknown', 'NotAsked', 'Declined', null];
const TYPES = ['SHELTER', 'MEDICAL', 'LEGAL', 'RETURN', 'SCREENING', 'FOLLOWUP', 'REINTEGRATION'];
const BIRTHS = [
  ...['1975-03-04', '1999', '2010-08', '2018-01-01'].map((birthDate) => ({
    birthDate,
    birthDatePrecision:
      birthDate.length === 10 ? 'exact' : birthDate.length === 7 ? 'month' : 'year',
  })),
  { birthDate: null, birthDatePrecision: 'unknown' },
  { birthDate: null, birthDatePrecision: null },
];
const EXPLOITATIONS = [
  ...[
    ['ForcedLabour'],
    ['SexualExploitation'],
    ['ForcedLabour', 'SexualExploitation'],
    ['Unknown'],
  ],
  ...[['ForcedBegging', 'Unknown'], ['NotAsked'], []],
];
const COUNTRIES = ['MYS', 'THA', 'KHM', 'Unknown', 'Declined', null];

/** A case's work as colleagues and the command line change it, all the ways a figure depends on. */
export class Deeds {
  constructor(
    private readonly databaseUrl: string,
    private readonly offices: Office[],
    private readonly roll: (sides: number) => number,
  ) {}

  static async prepare(
    databaseUrl: string,
    supervisors: readonly ApiClient[],
    roll: (sides: number) => number,
  ): Promise<Deeds> {
    const offices = await Promise.all(
      supervisors.map(async (supervisor): Promise<Office> => {
        const { body } = await supervisor.get('/cases?perPage=100&sort=-registeredOn');
        const ids = body.data.map(({ id }: { id: string }) => id);
        const cases = await ownerQuery<CaseRow & Record<string, string>>(
          databaseUrl,
          `select c.id, c.person_id as "personId", c.programme_id as "programmeId", p.code,
             c.first_contact_on::text as contact
           from cases c join programmes p on p.id = c.programme_id where c.id = any($1) order by c.id`,
          [ids],
        );
        const programmeId = cases[0]?.programmeId ?? '';
        const projects = await ownerQuery<{ id: string }>(
          databaseUrl,
          'select id from projects where programme_id = $1 order by id',
          [programmeId],
        );
        return { supervisor, programmeId, cases, projects: projects.map(({ id }) => id) };
      }),
    );
    return new Deeds(databaseUrl, offices, roll);
  }

  private pick<Value>(values: readonly Value[]): Value {
    return values[this.roll(values.length)] as Value;
  }

  /** Does one thing; answers with the status of the request, or 200 for what the command line did. */
  async next(): Promise<number> {
    const office = this.pick(this.offices);
    const file = this.pick(office.cases);
    const deed = this.roll(20);
    if (deed < 6) return this.log(office, file);
    if (deed < 9) return this.correctLine(office, file);
    if (deed < 11) return this.decide(office, file);
    if (deed < 13) return this.correctPerson(office, file);
    if (deed < 15) return this.retell(office, file);
    if (deed < 16) return this.moveRegistration(office, file);
    if (deed < 18) return this.openElsewhere(file);
    if (deed < 19) return this.shareEpisode(file);
    return this.remove(file);
  }

  private async log({ supervisor, projects }: Office, file: CaseRow): Promise<number> {
    const startedOn = this.dayAfter(file.contact);
    const isLong = this.roll(3) === 0;
    const { status } = await supervisor.post('/assistances', {
      caseId: file.id,
      type: this.pick(TYPES),
      status: this.pick(['given', 'given', 'given', 'ongoing', 'declined', 'planned']),
      startedOn,
      ...(isLong ? { endedOn: this.dayAfter(startedOn) } : {}),
      ...(this.roll(4) === 0 ? { forWhom: 'dependant', familyMembers: 1 + this.roll(4) } : {}),
      projectIds: this.roll(3) === 0 ? [] : [this.pick(projects)],
    });
    return status;
  }

  private async correctLine({ supervisor, projects }: Office, file: CaseRow): Promise<number> {
    const { body } = await supervisor.get(`/assistances?filter[caseId]=${file.id}&perPage=100`);
    if (!body.data.length) return 404;
    const line = this.pick<{ id: string; version: number }>(body.data);
    const change = this.pick([
      { status: 'cancelled' },
      { status: 'given', endedOn: this.dayAfter(file.contact) },
      { startedOn: this.dayAfter(file.contact), endedOn: null },
      { type: this.pick(TYPES) },
      { projectIds: [this.pick(projects)] },
      { forWhom: 'both', familyMembers: 1 + this.roll(5) },
    ]);
    return (await supervisor.patch(`/assistances/${line.id}`, change, line.version)).status;
  }

  private async decide({ supervisor }: Office, file: CaseRow): Promise<number> {
    const { body } = await supervisor.get(`/determinations?filter[caseId]=${file.id}`);
    const open = body.data.filter((one: Decision) => one.mayStrike !== 'no');
    if (open.length && this.roll(4) === 0) {
      const { id, version } = this.pick<Decision>(open);
      const told = { reason: 'It was about somebody else.' };
      const match = { 'If-Match': `"${version}"` };
      return (await supervisor.post(`/determinations/${id}/strike`, told, match)).status;
    }
    const traffickingStatus = this.pick(STATUSES);
    const finding = traffickingStatus === VICTIM ? 'yes' : 'unknown';
    const { status } = await supervisor.post('/determinations', {
      ...{ caseId: file.id, traffickingStatus, decidedOn: this.dayAfter(file.contact) },
      decidingBody: this.pick(['OwnProgramme', 'OwnProgramme', 'OwnProgramme', 'Police']),
      ...{ act: finding, means: finding, purpose: finding, reason: 'As far as she told.' },
    });
    return status;
  }

  private async correctPerson({ supervisor }: Office, file: CaseRow): Promise<number> {
    const { body } = await supervisor.get(`/persons/${file.personId}`);
    const change = this.roll(2) === 0 ? { sex: this.pick(SEXES) } : this.pick(BIRTHS);
    return (await supervisor.patch(`/persons/${file.personId}`, change, body?.version)).status;
  }

  private async retell({ supervisor }: Office, file: CaseRow): Promise<number> {
    const { body } = await supervisor.get(`/episodes?filter[caseId]=${file.id}`);
    const told = {
      typeOfExploitation: this.pick(EXPLOITATIONS),
      countryOfExploitation: this.pick(COUNTRIES),
    };
    const episode = body.data[0];
    if (!episode || this.roll(3) === 0) {
      return (await supervisor.post('/episodes', { caseId: file.id, ...told })).status;
    }
    return (await supervisor.patch(`/episodes/${episode.id}`, told, episode.version)).status;
  }

  private async moveRegistration({ supervisor }: Office, file: CaseRow): Promise<number> {
    const { body } = await supervisor.get(`/cases/${file.id}`);
    const change = { registeredOn: this.dayAfter(file.contact) };
    return (await supervisor.patch(`/cases/${file.id}`, change, body?.version)).status;
  }

  /** No route opens a case for another office's person: the command line does, after a hand-over on paper. */
  private async openElsewhere({ personId, contact, programmeId }: CaseRow): Promise<number> {
    const other = this.pick(this.offices.filter((one) => one.programmeId !== programmeId));
    const registered_on = this.dayAfter(contact);
    const values = [
      ...[personId, other.programmeId, registered_on, this.pick([16, 31, null])],
      ...[this.pick(TYPES), this.dayAfter(registered_on)],
      makeCaseNumber(this.pick(other.cases).code, randomBytes(8), {
        demonstration: true,
        length: 8,
      }),
    ];
    const status = this.pick([...STATUSES, null]);
    await asOperator(this.databaseUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `with opened as (
           insert into cases (id, person_id, programme_id, lead_id, registered_by, first_contact_on, registered_on,
             age_at_registration, case_number)
           select gen_random_uuid(), $1, $2, lead_id, lead_id, $3::date, $3::date, $4::smallint, $7
           from cases where programme_id = $2 limit 1 returning id, lead_id)
         insert into assistances (id, case_id, type, status, started_on, recorded_by)
         select gen_random_uuid(), id, $5, 'given', $6::date, lead_id from opened returning case_id as id`,
        values,
      );
      if (status === null) return;
      await client.query(
        `insert into determinations (id, case_id, state, trafficking_status, decided_on, deciding_body, settled_at,
           is_carried_over)
         values (gen_random_uuid(), $1, 'decided', $2, $3, 'OwnProgramme', now(), true)`,
        [rows[0]?.id, status, registered_on],
      );
    });
    return 200;
  }

  private async shareEpisode({ id, personId }: CaseRow): Promise<number> {
    await asOperator(this.databaseUrl, async (client) => {
      // The case first, as every write does; it may be gone by now.
      const { rowCount } = await client.query('select from cases where id = $1 for update', [id]);
      if (!rowCount) return;
      await client.query(
        `insert into case_episodes (case_id, episode_id)
         select $1, id from episodes where person_id = $2 and case_id <> $1 on conflict do nothing`,
        [id, personId],
      );
    });
    return 200;
  }

  private async remove({ id }: CaseRow): Promise<number> {
    const all = this.roll(6) === 0;
    await asOperator(this.databaseUrl, async (client) => {
      if (!all) {
        const first = 'select id from assistances where case_id = $1 order by id limit 1';
        await client.query(`delete from assistances where id = (${first})`, [id]);
        return;
      }
      await client.query('delete from assistances where case_id = $1', [id]);
      await client.query('delete from episodes where case_id = $1', [id]);
      await client.query('delete from determinations where case_id = $1', [id]);
      await client.query('delete from cases where id = $1', [id]);
    });
    return 200;
  }

  /** Up to three years later, and not after yesterday. */
  private dayAfter(day: string): string {
    const yesterday = Date.now() - 86_400_000;
    const later = Date.parse(`${day}T00:00:00Z`) + this.roll(1_100) * 86_400_000;
    return new Date(Math.min(later, yesterday)).toISOString().slice(0, 10);
  }
}
