import { type ApiClient, makeCase, makePerson, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let budi: ApiClient;
let wayanId: string;

beforeAll(async () => {
  api = await startApi();
  const { indonesia } = api.offices;
  wayanId = await makeUser(api.databaseUrl, indonesia, { username: 'wayan', role: 'caseworker' });
  sari = await api.signIn('caseworker');
  budi = await api.signIn('supervisor');
});
afterAll(() => api.stop());

const NAME = 'Nguyễn Thị Hương';
const ENDLESS = '00000000-0000-7000-8000-000000000000';

async function register(more: object = {}) {
  const { status, body } = await sari.post('/persons', {
    ...{ fullName: NAME, sex: 'Feminine', birthDate: '2001-02', citizenship: 'VNM', ...more },
  });
  expect(status).toBe(201);
  return body;
}

describe('registering a person', () => {
  it('keeps what identifies her apart, and shows initials and year of birth', async () => {
    const person = await register();
    const { indonesia } = api.offices;
    expect(person).toEqual({
      ...{ id: person.id, version: 1, programmeId: indonesia.programmeId, initials: 'NTH' },
      ...{ sex: 'Feminine', birthYear: 2001, birthDatePrecision: 'month', citizenship: 'VNM' },
      ...{ furtherCitizenships: [], languages: [], needsInterpreter: null },
      ...{ interpreterLanguage: null, highestLevelOfEducation: null, maritalStatus: null },
      ...{ accompaniment: null, cases: [] },
    });
    const [identity] = await api.sql<{ full_name: Buffer; birth_date: Buffer }>(
      'select full_name, birth_date from person_identities where person_id = $1',
      [person.id],
    );
    for (const stored of [identity?.full_name, identity?.birth_date]) {
      expect(stored?.length).toBeGreaterThan(45);
      expect(stored?.toString('utf8')).not.toMatch(/Nguyễn|2001/);
    }
    for (const path of [`/persons/${person.id}`, '/persons']) {
      const text = JSON.stringify((await sari.get(path)).body);
      expect(text).toContain(person.id);
      expect(text).not.toMatch(/Nguyễn|2001-02|fullName|"birthDate"/);
    }
    expect(api.log()).not.toContain('Nguyễn');
  });

  it('accepts an honest reason instead of a name, and answers "unknown" and "not asked"', async () => {
    const person = await register({
      ...{ fullName: null, nameStatus: 'withheld', sex: 'NotAsked', citizenship: 'Unknown' },
      ...{ birthDate: null, birthDatePrecision: 'unknown' },
    });
    expect(person).toMatchObject({
      ...{ initials: null, sex: 'NotAsked', citizenship: 'Unknown', birthYear: null },
      birthDatePrecision: 'unknown',
    });
  });

  it('refuses what does not fit, names every field, and writes nothing', async () => {
    const count = () =>
      api.sql('select count(*)::int from persons natural full join person_identities');
    const before = await count();
    for (const [body, errors] of [
      [{ sex: 'Feminine' }, ['fullName nameOrReasonNeeded']],
      [
        { fullName: NAME, sex: 'Female', citizenship: 'VN' },
        ['sex unknownCode', 'citizenship unknownCode'],
      ],
      [{ fullName: NAME, birthDate: '2093' }, ['birthDate inTheFuture']],
      [{ fullName: NAME, birthDate: '2001-02-30' }, ['birthDate notAPartialDate']],
      [{ fullName: NAME, initials: 'XX' }, ['initials unknownField']],
      [
        { fullName: NAME, programmeId: api.offices.thailand.programmeId },
        ['programmeId unknownReference'],
      ],
      [{ fullName: NAME, programmeId: ENDLESS }, ['programmeId unknownReference']],
    ] as const) {
      const answer = await sari.post('/persons', body);
      const named = answer.body.errors.map((one: { field: string; code: string }) =>
        [one.field, one.code].join(' '),
      );
      expect([answer.status, named.sort()]).toEqual([400, [...errors].sort()]);
    }
    expect(await count()).toEqual(before);
  });
});

describe('what else is told of a person', () => {
  const TOLD = {
    ...{ citizenship: 'MMR', furtherCitizenships: ['THA'], languages: ['mya', 'shn'] },
    ...{ needsInterpreter: 'Yes', interpreterLanguage: 'shn', maritalStatus: 'Widowed' },
    ...{ highestLevelOfEducation: 'PrimaryEducation', accompaniment: 'Separated' },
  };

  it('is shown, changed question by question, and lists are filtered by it', async () => {
    const person = await register(TOLD);
    expect(person).toMatchObject(TOLD);
    const listed = async (filter: string) => {
      const { body } = await sari.get(`/persons?filter${filter}&perPage=100`);
      return body.data.some(({ id }: { id: string }) => id === person.id);
    };
    expect(await listed('[citizenship]=THA')).toBe(true);
    expect(await listed('[citizenship]=MMR')).toBe(true);
    expect(await listed('[citizenship]=KHM')).toBe(false);
    expect(await listed('[language]=khm,shn')).toBe(true);
    expect(await listed('[language]=khm')).toBe(false);

    const path = `/persons/${person.id}`;
    const change = { languages: ['mya'], maritalStatus: 'Declined' };
    const changed = await sari.patch(path, change, 1);
    expect(changed.body).toMatchObject({ ...TOLD, ...change, version: 2 });
    expect(await listed('[language]=shn')).toBe(false);
    // No interpreter any more: into which language is no question then.
    const without = await sari.patch(path, { needsInterpreter: 'No' }, 2);
    expect(without.body).toMatchObject({ needsInterpreter: 'No', interpreterLanguage: null });
    const cleared = await sari.patch(path, { furtherCitizenships: null, languages: null }, 3);
    expect(cleared.body).toMatchObject({ furtherCitizenships: [], languages: [] });
  });

  it('takes every honest answer, and refuses what contradicts itself', async () => {
    for (const answer of ['Unknown', 'NotAsked', 'Declined']) {
      const told = {
        ...{ furtherCitizenships: [answer], languages: [answer], needsInterpreter: answer },
        ...{ highestLevelOfEducation: answer, maritalStatus: answer, accompaniment: answer },
      };
      expect(await register(told)).toMatchObject(told);
    }
    for (const [told, errors] of [
      [{ furtherCitizenships: ['VNM'] }, ['furtherCitizenships namedTwice']],
      [{ languages: ['Unknown', 'vie'] }, ['languages answerBesideCodes']],
      [{ languages: ['vi'] }, ['languages unknownCode']],
      [{ interpreterLanguage: 'vie' }, ['interpreterLanguage onlyWithInterpreter']],
      [{ maritalStatus: 'Engaged' }, ['maritalStatus unknownCode']],
      [{ aliases: ['Ly', ' '] }, ['aliases texts']],
      [{ aliases: ['Ly', 'ly'] }, ['aliases namedTwice']],
      [{ toldAge: 17 }, ['toldAge ageBesideBirthDate']],
      [{ birthDate: null, toldAge: 121 }, ['toldAge wholeNumber']],
    ] as const) {
      const answer = await sari.post('/persons', {
        ...{ fullName: NAME, birthDate: '2001-02', citizenship: 'VNM', ...told },
      });
      const named = answer.body.errors.map(
        ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
      );
      expect([answer.status, named]).toEqual([400, errors]);
    }
  });

  it('keeps an age as an estimated year of birth, and invents no day', async () => {
    const person = await register({ birthDate: null, toldAge: 17, toldAgeOn: '2026-02-24' });
    expect(person).toMatchObject({ birthYear: 2009, birthDatePrecision: 'estimated' });
    const revealed = await sari.post(`/persons/${person.id}/reveal`, { reason: 'correction' });
    expect(revealed.body.birthDate).toBe('2009');
    const known = await sari.patch(`/persons/${person.id}`, { birthDate: '2008-12-03' }, 1);
    expect(known.body).toMatchObject({ birthYear: 2008, birthDatePrecision: 'exact' });
    const again = await sari.patch(`/persons/${person.id}`, { toldAge: 16, toldAgeOn: null }, 2);
    expect(again.body.birthDatePrecision).toBe('estimated');
  });
});

describe('the other names of a person', () => {
  const OWN = 'มาลีรัตน์ ตัวอย่าง';

  it('are sealed, opened with her name, and found like it', async () => {
    const { indonesia } = api.offices;
    const person = await register({
      ...{ fullName: 'Malirat Tuayang', ownScriptName: OWN, aliases: ['Kunlaya Wongdee'] },
    });
    expect(person.initials).toBe('MT');
    await sari.post('/cases', { personId: person.id, programmeId: indonesia.programmeId });
    const [stored] = await api.sql<Record<string, Buffer>>(
      'select own_script_name, aliases from person_identities where person_id = $1',
      [person.id],
    );
    for (const value of Object.values(stored ?? {}))
      expect(value.toString('utf8')).not.toMatch(/มาลี|Kunlaya/);
    const revealed = await sari.post(`/persons/${person.id}/reveal`, { reason: 'visit' });
    expect(revealed.body).toMatchObject({ ownScriptName: OWN, aliases: ['Kunlaya Wongdee'] });
    const shown = JSON.stringify((await sari.get(`/persons/${person.id}`)).body);
    expect(shown).not.toMatch(/มาลี|Kunlaya|ownScript|alias/);

    const found = async (q: string) => {
      const { body } = await sari.post('/cases/search', { q });
      return body.data.map(({ personId }: { personId: string }) => personId);
    };
    for (const q of ['Malirat', OWN, 'มาลีรัตน์', 'Kunlaya', 'Gunlaya Vongdi'])
      expect([q, await found(q)]).toEqual([q, [person.id]]);
    const known = await sari.post('/persons/look-alikes', { fullName: 'kunlaya wongdee' });
    expect(known.body.data).toMatchObject([{ personId: person.id, reasons: ['sameName'] }]);

    await sari.patch(`/persons/${person.id}`, { aliases: [] }, 1);
    expect(await found('Kunlaya')).toEqual([]);
    expect(await found(OWN)).toEqual([person.id]);
  });
});

describe('who sees a person', () => {
  it('is her registrar until she has a case, then those who see a case of hers', async () => {
    const { indonesia } = api.offices;
    const wayan = await api.signIn('wayan');
    const person = await register();
    expect((await sari.get(`/persons/${person.id}`)).status).toBe(200);
    expect((await wayan.get(`/persons/${person.id}`)).status).toBe(404);
    expect((await budi.get(`/persons/${person.id}`)).status).toBe(404);

    const { id } = await makeCase(api.databaseUrl, indonesia, {
      ...{ person_id: person.id, lead_id: wayanId },
    });
    expect((await sari.get(`/persons/${person.id}`)).status).toBe(404);
    expect((await wayan.get(`/persons/${person.id}`)).body.cases).toEqual([id]);
    expect((await budi.get(`/persons/${person.id}`)).status).toBe(200);
  });

  it('is nobody of a programme that does not work with her, and no manager', async () => {
    const person = await makePerson(api.databaseUrl, api.offices.indonesia);
    const nok = await api.signIn('caseworker.th');
    const foreign = await nok.get(`/persons/${person}`);
    const unknown = await nok.get(`/persons/${ENDLESS}`);
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    expect((await (await api.signIn('manager')).get('/persons')).status).toBe(403);
  });
});

describe('opening a name', () => {
  it('needs a reason, which the audit trail keeps', async () => {
    const person = await register();
    const path = `/persons/${person.id}/reveal`;
    expect((await sari.post(path, { reason: 'curiosity' })).status).toBe(400);
    const answer = await sari.post(path, { reason: 'phoneCall' });
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        ...{ fullName: NAME, ownScriptName: null, aliases: [], nameStatus: 'known' },
        birthDate: '2001-02',
      },
    ]);
    const events = await trail(person.id, 'persons:reveal');
    expect(events).toEqual([{ decision: 'allow', rule: 'phoneCall', role: 'caseworker' }]);
  });

  it('stays closed to whoever does not see her, and that is written down too', async () => {
    const person = await register();
    const answer = await budi.post(`/persons/${person.id}/reveal`, { reason: 'visit' });
    expect(answer.status).toBe(404);
    const events = await trail(person.id, 'persons:reveal');
    expect(events).toEqual([{ decision: 'deny', rule: 'notFound', role: 'supervisor' }]);
  });
});

describe('correcting a person', () => {
  it('recomputes her age in every case, also where the caller does not see it', async () => {
    const { indonesia, thailand } = api.offices;
    const person = await makePerson(api.databaseUrl, indonesia);
    const here = await makeCase(api.databaseUrl, indonesia, { person_id: person });
    const there = await makeCase(api.databaseUrl, thailand, {
      ...{ person_id: person, registered_on: '2014-06-30', first_contact_on: '2014-06-30' },
    });
    const answer = await sari.patch(`/persons/${person}`, { birthDate: '2007' }, 1);
    expect(answer.body).toMatchObject({ version: 2, birthYear: 2007, birthDatePrecision: 'year' });
    const ages = await api.sql(
      'select id, age_at_registration as age from cases where person_id = $1 order by registered_on',
      [person],
    );
    // Born in 2007: on 2 March 2024 she may still be 16, and in doubt she is a child.
    expect(ages).toEqual([
      { id: there.id, age: 6 },
      { id: here.id, age: 16 },
    ]);
    const facts = await api.sql('select age_group from case_year_facts where case_id = $1', [
      here.id,
    ]);
    expect(facts).toEqual([{ age_group: '9--17' }]);
  });

  it('takes a new name and drops the reason for having none', async () => {
    const person = await register({ fullName: null, nameStatus: 'notKnown' });
    const answer = await sari.patch(`/persons/${person.id}`, { fullName: 'Ayu Lestari' }, 1);
    expect(answer.body.initials).toBe('AL');
    const revealed = await sari.post(`/persons/${person.id}/reveal`, { reason: 'correction' });
    expect(revealed.body).toMatchObject({ fullName: 'Ayu Lestari', nameStatus: 'known' });
  });

  it('must say which version it was made from', async () => {
    const { id } = await register();
    expect((await sari.patch(`/persons/${id}`, { sex: 'Unknown' })).status).toBe(428);
    expect((await sari.patch(`/persons/${id}`, { sex: 'Unknown' }, 7)).status).toBe(412);
    expect((await sari.get(`/persons/${id}`)).body).toMatchObject({ version: 1, sex: 'Feminine' });
  });
});

const trail = (id: string, action: string) =>
  api.sql(
    'select decision, rule, role from audit_events where object_id = $1 and action = $2 order by at',
    [id, action],
  );
