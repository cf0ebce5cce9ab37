import {
  type ApiClient,
  createDatabase,
  type Offices,
  seedOffices,
  signIn,
  startServer,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';

const NUMBER = '+00 000 0000 0017';

/** Melati has gone home. Whoever calls at the wrong hour, or says the wrong thing, puts her into danger. */
describe('Reaching somebody safely', () => {
  let database: TestDatabase;
  let server: TestServer;
  let offices: Offices;
  let sari: ApiClient;
  let budi: ApiClient;
  let melati: string;
  let file: string;

  beforeAll(async () => {
    database = await createDatabase();
    offices = await seedOffices(database.url);
    server = await startServer({ databaseUrl: database.url });
    sari = await signIn(server, 'caseworker');
    budi = await signIn(server, 'supervisor');
    const { programmeId } = offices.indonesia;
    const person = await sari.post('/persons', {
      ...{ programmeId, fullName: 'Melati Contoh', ownScriptName: 'မေလာတီ နမူနာ' },
      ...{ aliases: ['Kenari Contoh'], languages: ['mya'], needsInterpreter: 'Yes' },
      ...{ interpreterLanguage: 'mya', toldAge: 17, toldAgeOn: '2026-01-24' },
    });
    melati = person.body.id;
    file = (await sari.post('/cases', { personId: melati, programmeId })).body.id;
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const card = `/safe-contact-cards/`;
  const readCard = async (client: ApiClient) =>
    (await client.post(`${card}${melati}/reveal`, { reason: 'phoneCall' })).body;
  const ask = (client: ApiClient, id: string, cardVersion: number) =>
    client.post(`/contacts/${id}/reveal`, { reason: 'phoneCall', cardVersion });
  let phone: string;

  it('Sari finds Melati by the name her mother calls her, and learns whom to bring to talk', async () => {
    const { body } = await sari.post('/cases/search', { q: 'Kenari' });
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual([file]);
    const person = (await sari.get(`/persons/${melati}`)).body;
    expect(person).toMatchObject({ interpreterLanguage: 'mya', birthYear: 2009 });
    // An age is a guess, and no birthday was invented.
    expect(person.birthDatePrecision).toBe('estimated');
  });

  it('Sari writes down the number of a sister, and is told that nothing is known before she may see it', async () => {
    const added = await sari.post('/contacts', {
      ...{ personId: melati, kind: 'Phone', value: NUMBER, belongsTo: 'Her sister' },
    });
    phone = added.body.id;
    expect((await readCard(sari)).version).toBe(0);
    expect((await ask(sari, phone, 0)).body).toMatchObject({ value: NUMBER });
  });

  it('Sari asks Melati, and writes the card', async () => {
    const written = await sari.patch(
      `${card}${melati}`,
      {
        ...{ mayCall: 'Yes', mayText: 'No', mayWrite: 'NotAsked', mayVisit: 'No' },
        ...{ safeHours: '16:00 to 18:00', codeWord: 'rambutan' },
        ...{ mustNotKnow: 'Her husband and his family', introduceAs: 'the bakery' },
        lastConfirmedOn: '2026-01-30',
      },
      0,
    );
    expect([written.status, written.body.version]).toEqual([200, 1]);
  });

  it('Budi, who calls while Sari is ill, reads the card and only then sees the number', async () => {
    // The version Sari once acknowledged is no way around the card.
    const early = await ask(budi, phone, 0);
    expect([early.status, early.body.code]).toEqual([409, 'cardNotSeen']);
    expect(JSON.stringify(early.body)).not.toContain('0017');
    const { version, ...words } = await readCard(budi);
    expect(words).toMatchObject({ safeHours: '16:00 to 18:00', introduceAs: 'the bakery' });
    expect((await ask(budi, phone, version)).body).toMatchObject({
      ...{ value: NUMBER, belongsTo: 'Her sister' },
    });
  });

  it('Melati’s husband took the phone: whoever read the card before reads it again', async () => {
    const changed = await sari.patch(`${card}${melati}`, { mayCall: 'No', codeWord: null }, 1);
    expect(changed.status).toBe(200);
    expect((await ask(budi, phone, 1)).body.code).toBe('cardNotSeen');
    expect((await sari.patch(`/contacts/${phone}`, { isInUse: false }, 1)).status).toBe(200);
    expect((await sari.get(`/contacts/${phone}`)).body.isInUse).toBe(false);
  });

  it('her papers are with the recruiter, who is her uncle and guardian: he consents to nothing', async () => {
    const passport = await sari.post('/identity-documents', {
      ...{ personId: melati, kind: 'Passport', country: 'MMR', number: 'CONTOH-0017' },
      state: 'Withheld',
    });
    expect(passport.body).toMatchObject({ state: 'Withheld', hasNumber: true });
    expect(JSON.stringify(passport.body)).not.toContain('CONTOH');
    const uncle = await sari.post('/relatives', {
      ...{ personId: melati, relation: 'AuntOrUncle', name: 'Kutilang Contoh' },
      ...{ isGuardian: true, implicated: 'Yes' },
    });
    expect(uncle.body).toMatchObject({ isGuardian: true, implicated: 'Yes', hasName: true });
    const child = await sari.get(`/persons/${melati}`);
    const found = await sari.patch(
      `/persons/${melati}`,
      { accompaniment: 'Separated' },
      child.body.version,
    );
    expect(found.body.accompaniment).toBe('Separated');
  });

  it('nobody else sees any of it, and the auditor sees who opened what and why', async () => {
    const others = ['manager', 'officer', 'trainer', 'auditor', 'admin', 'caseworker.th'];
    for (const username of others) {
      const client = await signIn(server, username);
      for (const path of [
        `/contacts?filter[personId]=${melati}`,
        `/contacts/${phone}`,
        `${card}${melati}`,
        `/relatives?filter[personId]=${melati}`,
        `/identity-documents?filter[personId]=${melati}`,
      ]) {
        const { status, body } = await client.get(path);
        const saw = status === 200 ? body.meta.total : 0;
        expect([username, path, saw, [200, 403, 404].includes(status)]).toEqual([
          ...[username, path, 0, true],
        ]);
      }
    }
    const hendra = await signIn(server, 'auditor');
    const { body } = await hendra.get(`/audit-events?filter[objectId]=${phone}&perPage=100`);
    const opened = body.data
      .filter(({ action }: { action: string }) => action === 'contacts:reveal')
      .map(({ decision, rule }: { decision: string; rule: string }) => `${decision} ${rule}`);
    expect(opened.reverse()).toEqual([
      ...['allow phoneCall', 'deny cardNotSeen', 'allow phoneCall', 'deny cardNotSeen'],
    ]);
    expect(server.stdout() + server.stderr()).not.toMatch(/0017|rambutan|bakery|Kutilang/);
  });
});
