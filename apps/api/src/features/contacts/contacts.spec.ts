import { type ApiClient, makeCase, makeUser } from '@teduh/testing';
import { type ApiUnderTest, startApi } from '../../testing/api-under-test';

let api: ApiUnderTest;
let sari: ApiClient;
let budi: ApiClient;
let nok: ApiClient;
let work: { id: string; personId: string };

beforeAll(async () => {
  api = await startApi();
  sari = await api.signIn('caseworker');
  budi = await api.signIn('supervisor');
  nok = await api.signIn('caseworker.th');
});
beforeEach(async () => {
  work = await makeCase(api.databaseUrl, api.offices.indonesia);
});
afterAll(() => api.stop());

const NUMBER = '+62 000 0000 0017';
const SISTER = 'Her sister Kenanga';
const CARD = {
  ...{ mayCall: 'Yes', mayText: 'No', mayWrite: 'NotAsked', mayVisit: 'No' },
  ...{ safeHours: '16:00 to 18:00', codeWord: 'rambutan', mustNotKnow: 'Her husband’s family' },
  ...{ introduceAs: 'the bakery', lastConfirmedOn: '2026-02-03' },
};

const cardPath = () => `/safe-contact-cards/${work.personId}`;

async function addNumber(more: object = {}) {
  const { status, body } = await sari.post('/contacts', {
    ...{ personId: work.personId, kind: 'Phone', value: NUMBER, belongsTo: SISTER, ...more },
  });
  expect(status).toBe(201);
  return body;
}

const ask = (id: string, cardVersion: number | null, client = sari) =>
  client.post(`/contacts/${id}/reveal`, { reason: 'phoneCall', cardVersion });

const trail = (id: string) =>
  api.sql(
    `select action, decision, rule from audit_events where object_id = $1 and action like '%:reveal' order by id`,
    [id],
  );

describe('a number', () => {
  it('is in no list, no record and no clear column', async () => {
    const contact = await addNumber();
    expect(contact).toEqual({
      ...{ id: contact.id, version: 1, personId: work.personId, kind: 'Phone', isInUse: true },
    });
    const listed = await sari.get(`/contacts?filter[personId]=${work.personId}`);
    expect(listed.body.data).toEqual([contact]);
    expect((await sari.get(`/contacts/${contact.id}`)).body).toEqual(contact);
    const rows = await api.sql<{ row: string }>('select t::text as row from contacts t');
    expect(rows.map(({ row }) => row).join()).not.toMatch(/0017|Kenanga/);
  });

  it('is shown to nobody who has not read the card as it stands now', async () => {
    const { id } = await addNumber();
    const answered = async (version: number | null) => {
      const { status, body } = await ask(id, version);
      return [status, body.code ?? body.value];
    };
    // Nobody has written a card: that is to be read, too.
    expect(await answered(null)).toEqual([400, 'badInput']);
    expect(await answered(1)).toEqual([409, 'cardNotSeen']);
    expect(await answered(0)).toEqual([200, NUMBER]);

    expect((await sari.patch(cardPath(), CARD, 0)).body.version).toBe(1);
    expect(await answered(0)).toEqual([409, 'cardNotSeen']);
    expect(await answered(1)).toEqual([200, NUMBER]);
    // The supervisor writes that she must not be called any more: whoever read the old card reads again.
    expect((await budi.patch(cardPath(), { mayCall: 'No' }, 1)).status).toBe(200);
    expect(await answered(1)).toEqual([409, 'cardNotSeen']);
    expect(await answered(2)).toEqual([200, NUMBER]);
    expect((await ask(id, 2)).body).toEqual({
      ...{ personId: work.personId, value: NUMBER, belongsTo: SISTER },
    });
    const denied = { action: 'contacts:reveal', decision: 'deny', rule: 'cardNotSeen' };
    const allowed = { action: 'contacts:reveal', decision: 'allow', rule: 'phoneCall' };
    expect(await trail(id)).toEqual([
      ...[denied, allowed, denied, allowed, denied, allowed, allowed],
    ]);
  });

  it('is corrected, and kept when it is no longer used', async () => {
    const { id } = await addNumber({ kind: 'Messenger', belongsTo: null });
    const path = `/contacts/${id}`;
    const changed = await sari.patch(path, { belongsTo: 'Herself' }, 1);
    expect(changed.body).toMatchObject({ version: 2, kind: 'Messenger' });
    expect((await ask(id, 0)).body).toMatchObject({ value: NUMBER, belongsTo: 'Herself' });
    const old = await sari.patch(path, { isInUse: false, belongsTo: null }, 2);
    expect(old.body).toMatchObject({ version: 3, isInUse: false });
    expect((await ask(id, 0)).body).toMatchObject({ value: NUMBER, belongsTo: null });
    for (const [change, version, status] of [
      [{ value: null }, 3, 400],
      [{ value: ' ' }, 3, 400],
      [{ kind: 'Unknown' }, 3, 400],
      [{ isInUse: true }, 2, 412],
      [{ personId: work.personId }, 3, 400],
    ] as const)
      expect([change, (await sari.patch(path, change, version)).status]).toEqual([change, status]);
  });

  it('is out of reach with its person, and read only by whom a case was opened to', async () => {
    const { indonesia } = api.offices;
    const { id } = await addNumber();
    const out = [
      ...[await nok.get(`/contacts/${id}`), await ask(id, 0, nok)],
      ...[await nok.patch(`/contacts/${id}`, { isInUse: false }, 1), await nok.get(cardPath())],
      ...[await nok.patch(cardPath(), CARD, 0)],
      await nok.post(`${cardPath()}/reveal`, { reason: 'visit' }),
    ];
    expect(out.map(({ status }) => status)).toEqual(out.map(() => 404));
    const foreign = await nok.post('/contacts', {
      ...{ personId: work.personId, kind: 'Phone', value: NUMBER },
    });
    expect(foreign.body.errors).toEqual([
      { field: 'personId', code: 'unknownReference', params: {} },
    ]);

    const reader = await makeUser(api.databaseUrl, indonesia, {
      ...{ username: `reader.${id.slice(-6)}`, role: 'caseworker' },
    });
    await api.sql(
      `insert into case_grants (id, case_id, user_id, until_on, reason, granted_by)
       values (gen_random_uuid(), $1, $2, current_date + 3, 'advice', $3)`,
      [work.id, reader, indonesia.caseworkerId],
    );
    const reads = await api.signIn(`reader.${id.slice(-6)}`);
    expect((await ask(id, 0, reads)).body.value).toBe(NUMBER);
    const refused = [
      await reads.patch(`/contacts/${id}`, { isInUse: false }, 1),
      await reads.patch(cardPath(), CARD, 0),
      await reads.post('/contacts', { personId: work.personId, kind: 'Phone', value: NUMBER }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});

describe('the safe-contact card', () => {
  it('is there for everybody, empty until somebody writes it', async () => {
    const { body } = await sari.get(cardPath());
    expect(body).toEqual({
      ...{ id: work.personId, version: 0, mayCall: null, mayText: null, mayWrite: null },
      ...{ mayVisit: null, hasSafeHours: false, hasCodeWord: false, hasMustNotKnow: false },
      ...{ hasIntroduceAs: false, lastConfirmedOn: null },
    });
    const words = await sari.post(`${cardPath()}/reveal`, { reason: 'visit' });
    expect(words.body).toEqual({
      ...{ personId: work.personId, version: 0, safeHours: null, codeWord: null },
      ...{ mustNotKnow: null, introduceAs: null },
    });
  });

  it('shows its answers, and its words only on purpose', async () => {
    const written = await sari.patch(cardPath(), CARD, 0);
    expect([written.status, written.body]).toEqual([
      200,
      {
        ...{ id: work.personId, version: 1, mayCall: 'Yes', mayText: 'No', mayWrite: 'NotAsked' },
        ...{ mayVisit: 'No', hasSafeHours: true, hasCodeWord: true, hasMustNotKnow: true },
        ...{ hasIntroduceAs: true, lastConfirmedOn: '2026-02-03' },
      },
    ]);
    const rows = await api.sql<{ row: string }>('select t::text as row from safe_contact_cards t');
    expect(rows.map(({ row }) => row).join()).not.toMatch(/16:00|rambutan|husband|bakery/);
    const { safeHours, codeWord, mustNotKnow, introduceAs } = CARD;
    const words = await sari.post(`${cardPath()}/reveal`, { reason: 'phoneCall' });
    expect(words.body).toEqual({
      ...{ personId: work.personId, version: 1, safeHours, codeWord, mustNotKnow, introduceAs },
    });
    expect(await trail(work.personId)).toEqual([
      { action: 'safe-contact-cards:reveal', decision: 'allow', rule: 'phoneCall' },
    ]);
    // One question is changed: the words nobody named stay.
    const changed = await sari.patch(cardPath(), { codeWord: null, mayCall: 'Declined' }, 1);
    expect(changed.body).toMatchObject({ version: 2, hasCodeWord: false, hasSafeHours: true });
    const now = await sari.post(`${cardPath()}/reveal`, { reason: 'visit' });
    expect(now.body).toMatchObject({ safeHours, codeWord: null, mustNotKnow });
  });

  it('is written once at a time, and never in the future', async () => {
    const future = await sari.patch(cardPath(), { lastConfirmedOn: '2093-01-01' }, 0);
    expect(future.body.errors).toMatchObject([{ field: 'lastConfirmedOn', code: 'inTheFuture' }]);
    const both = await Promise.all([
      sari.patch(cardPath(), { mayCall: 'Yes' }, 0),
      budi.patch(cardPath(), { mayCall: 'No' }, 0),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = await sari.patch(cardPath(), { mayCall: 'Yes' }, 0);
    expect([stale.status, (await sari.get(cardPath())).body.version]).toEqual([412, 1]);
  });

  it('opens for a second programme that works with her', async () => {
    const { id } = await addNumber();
    await sari.patch(cardPath(), CARD, 0);
    const both = await makeUser(api.databaseUrl, api.offices.indonesia, {
      ...{ username: 'both.programmes', role: 'caseworker', teamId: null },
    });
    await api.sql(
      `insert into memberships (id, user_id, programme_id, role) values (gen_random_uuid(), $1, $2, 'caseworker')`,
      [both, api.offices.thailand.programmeId],
    );
    await api.sql('update cases set deputy_id = $1 where id = $2', [both, work.id]);
    const client = await api.signIn('both.programmes');
    const opened = await client.post('/cases', {
      ...{ personId: work.personId, programmeId: api.offices.thailand.programmeId },
    });
    expect(opened.status).toBe(201);
    await api.sql('update cases set lead_id = $1 where id = $2', [
      ...[api.offices.thailand.caseworkerId, opened.body.id],
    ]);
    expect((await nok.post(`${cardPath()}/reveal`, { reason: 'visit' })).body).toMatchObject({
      codeWord: 'rambutan',
    });
    expect((await ask(id, 1, nok)).body).toMatchObject({ value: NUMBER, belongsTo: SISTER });
    const added = await nok.post('/contacts', {
      ...{ personId: work.personId, kind: 'Email', value: 'nobody@contoh.invalid' },
    });
    expect((await ask(added.body.id, 1)).body.value).toBe('nobody@contoh.invalid');
  });
});
