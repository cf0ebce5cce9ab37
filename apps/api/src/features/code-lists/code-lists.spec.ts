import { type ApiClient, makePerson, makeCase } from '@teduh/testing';
import { CODE_LISTS } from '@teduh/domain';
import { isCode } from '../../platform/http';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';
import { KnownCodes } from './known-codes';

let api: ApiUnderTest;
let agus: ApiClient;
let sari: ApiClient;

beforeAll(async () => {
  api = await startApi();
  agus = await api.signIn('officer');
  sari = await api.signIn('caseworker');
});
afterAll(() => api.stop());

const label = { en: 'Village elder', id: 'Tetua desa' };

interface Row {
  code: string;
  retiredOn: string | null;
}

describe('the lists', () => {
  it('are all there, with words in both languages, in their order', async () => {
    const { body } = await sari.get('/code-lists?perPage=100');
    const names = body.data.map(({ id }: { id: string }) => id);
    expect(names).toEqual([...CODE_LISTS.map(({ list }) => list), 'assistance-types'].sort());
    const one = await sari.get('/code-lists/stage');
    expect(one.body).toMatchObject({ id: 'stage', list: 'stage', version: 1 });
    expect(one.headers.get('etag')).toBe('"1"');
    expect(one.body.codes[0]).toEqual({
      ...{ code: 'ReferredIn', label: expect.objectContaining({ en: expect.any(String) }) },
      ...{ parent: null, position: 1, retiredOn: null },
    });
    const some = await sari.get('/code-lists?ids=sex,stage');
    expect(some.body.meta.total).toBe(2);
    expect((await sari.get('/code-lists/nothing')).status).toBe(404);
  });

  it('of assistance holds kinds and sub-types, with what counts and in which unit', async () => {
    const { body } = await sari.get('/code-lists/assistance-types');
    const shelter = body.codes.find(({ code }: Row) => code === 'SHELTER');
    expect(shelter).toMatchObject({ parent: null, countsAsAssisted: true, unit: 'nights' });
    const parents = new Set(body.codes.map(({ parent }: { parent: string | null }) => parent));
    expect(parents.has('SHELTER')).toBe(true);
  });
});

describe('a code of the country’s own', () => {
  it('is accepted in bodies as soon as it is added, and no longer once retired', async () => {
    const { indonesia } = api.offices;
    const { id } = await makeCase(api.databaseUrl, indonesia, {
      person_id: await makePerson(api.databaseUrl, indonesia),
    });
    const refer = (version: number) =>
      sari.patch(`/cases/${id}`, { referredBy: 'VillageElder' }, version);
    expect((await refer(1)).status).toBe(400);

    const path = '/code-lists/referredBy';
    const added = await agus.post(`${path}/codes`, { code: 'VillageElder', label });
    expect([added.status, added.body.version]).toEqual([201, 2]);
    expect(added.body.codes.at(-1)).toMatchObject({ code: 'VillageElder', label, retiredOn: null });
    expect((await refer(1)).status).toBe(200);

    const change = (body: object, version: number) =>
      agus.patch(`${path}/codes/VillageElder`, body, version);
    expect((await change({ position: 1 }, 1)).status).toBe(412);
    const relabelled = await change({ label: { en: 'Elder', id: 'Tetua' } }, 2);
    expect(relabelled.body.version).toBe(3);
    const retired = await change({ retiredOn: '2024-01-01' }, 3);
    const row = retired.body.codes.find(({ code }: Row) => code === 'VillageElder');
    expect(row).toMatchObject({ retiredOn: '2024-01-01', label: { en: 'Elder', id: 'Tetua' } });
    expect((await refer(2)).status).toBe(400);
    expect((await change({ retiredOn: null }, 4)).body.version).toBe(5);
    expect(isCode('referredBy', 'VillageElder')).toBe(true);
  });

  it('can be a sub-type of assistance that counts as its kind does', async () => {
    const path = '/code-lists/assistance-types/codes';
    const { status, body } = await agus.post(path, {
      ...{ code: 'SHELTER_FAITH', label, parent: 'SHELTER' },
    });
    expect(status).toBe(201);
    const row = body.codes.find(({ code }: Row) => code === 'SHELTER_FAITH');
    expect(row).toMatchObject({ parent: 'SHELTER', countsAsAssisted: true, unit: 'nights' });
    const kind = await agus.post(path, { code: 'ADVICE', label, countsAsAssisted: false });
    expect(kind.status).toBe(201);
    expect(isCode('assistanceType', 'ADVICE')).toBe(true);
    for (const [more, field] of [
      ...[
        [{ parent: 'NOTHING' }, 'parent'] as const,
        [{ parent: 'SHELTER_FAITH' }, 'parent'] as const,
      ],
      [{ parent: 'SHELTER', countsAsAssisted: false }, 'countsAsAssisted'] as const,
    ]) {
      const refused = await agus.post(path, { code: 'OTHERS', label, ...more });
      expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, field]);
    }
  });

  it('is not added twice, nor to a list that rules rest on', async () => {
    const twice = await agus.post('/code-lists/referredBy/codes', { code: 'Police', label });
    expect([twice.status, twice.body.code]).toEqual([409, 'alreadyThere']);
    for (const list of ['stage', 'sex', 'country', 'ageBand']) {
      const { status, body } = await agus.post(`/code-lists/${list}/codes`, { code: 'New', label });
      expect([list, status, body.code]).toEqual([list, 409, 'closedList']);
    }
    const retire = await agus.patch(
      '/code-lists/stage/codes/Active',
      { retiredOn: '2024-01-01' },
      1,
    );
    expect([retire.status, retire.body.code]).toEqual([409, 'closedList']);
    const relabel = await agus.patch('/code-lists/stage/codes/Active', { label }, 1);
    expect(relabel.status).toBe(200);
    expect((await agus.patch('/code-lists/stage/codes/Nothing', { label }, 2)).status).toBe(404);
    expect((await agus.post('/code-lists/nothing/codes', { code: 'New', label })).status).toBe(404);
  });

  it('added through another process is known after a look into the database', async () => {
    await api.sql(
      `insert into codes (list, code, label_en, label_id, position)
       values ('closureReason', 'MovedAway', 'Moved away', 'Pindah', 99)`,
    );
    expect(isCode('closureReason', 'MovedAway')).toBe(false);
    const rows = [{ list: 'closureReason', codes: ['MovedAway'] }];
    const codes = new KnownCodes({ readAsNobody: async () => rows } as never);
    await codes.onApplicationBootstrap();
    codes.onModuleDestroy();
    expect(isCode('closureReason', 'MovedAway')).toBe(true);
  });
});
