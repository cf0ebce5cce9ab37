import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createDatabase,
  makeUser,
  type Office,
  openBrowser,
  ownerQuery,
  repository,
  signIn,
  startServer,
  type TestBrowser,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { accessibilityFaults, enterAs, overflow, roomOfTitle, settled } from './console';

/**
 * Every page, as the role that uses it, in both languages, on a desk and on a phone, light and dark: no fault of
 * accessibility, nothing the page's own policy refused, nothing to scroll sideways at 320 px.
 */
describe('Every page', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    database = await createDatabase({ demo: true });
    server = await startServer({ databaseUrl: database.url });
    browser = await openBrowser();
    const caseworker = await signIn(server, 'caseworker');
    const manager = await signIn(server, 'manager');
    const first = async (client: typeof manager, path: string) =>
      (await client.get(`${path}perPage=1`)).body.data[0]?.id;
    ids.case = await first(caseworker, '/cases?filter[mine]=true&filter[open]=true&');
    ids.bare = await caseOfWhomNothingIsKnown();
    ids.programme = await first(manager, '/programmes?');
    ids.project = await first(manager, '/projects?');
    const supervisor = await signIn(server, 'supervisor');
    const admin = await signIn(server, 'admin');
    const proposals = '/determinations?filter[state]=proposed&filter[struck]=false&perPage=1';
    ids.proposed = (await supervisor.get(proposals)).body.data[0].caseId;
    ids.colleague = await first(admin, '/users?filter[role]=caseworker&');
    ids.organisation = await first(supervisor, '/organisations?');
    [ids.import, ids.set] = await importPublicSet();
    await askForHighRoles();
    ids.young = await openProgramme();
    [ids.opened, ids.readable] = await reachOthersCases();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const pages: [name: string, user: string, path: () => string][] = [
    ['sign-in', '', () => '/'],
    ['cases', 'caseworker', () => '/app/cases'],
    ['case', 'caseworker', () => `/app/cases/${ids.case}/show`],
    ['bare-case', 'caseworker', () => `/app/cases/${ids.bare}/show`],
    ['proposed-case', 'supervisor', () => `/app/cases/${ids.proposed}/show`],
    ['opened-case', 'caseworker', () => `/app/cases/${ids.opened}/show`],
    ['readable-case', 'caseworker', () => `/app/cases/${ids.readable}/show`],
    ['emergencies', 'auditor', () => '/app/break-glass'],
    ['no-emergency', 'supervisor.th', () => '/app/break-glass'],
    ['emergency', 'caseworker', () => '/app/break-glass/create'],
    ['covers', 'supervisor', () => '/app/covers'],
    ['arrange-cover', 'supervisor', () => '/app/covers/create'],
    ['new-case', 'caseworker', () => '/app/cases/create'],
    ['programmes', 'manager', () => '/app/programmes'],
    ['programme', 'manager', () => `/app/programmes/${ids.programme}/show`],
    ['annual', 'manager', () => '/app/reports'],
    ['teams', 'admin', () => `/app/programmes/${ids.programme}/show`],
    ['no-team', 'admin.ph', () => `/app/programmes/${ids.young}/show`],
    ['new-programme', 'manager.hq', () => '/app/programmes/create'],
    ['project', 'manager', () => `/app/projects/${ids.project}/show`],
    ['new-project', 'manager', () => '/app/projects/create'],
    ['organisations', 'supervisor', () => '/app/organisations'],
    ['organisation', 'supervisor', () => `/app/organisations/${ids.organisation}/show`],
    ['audit-trail', 'auditor', () => '/app/audit-events'],
    ['audit-of-case', 'auditor', () => `/app/audit-events?objectId=${ids.case}`],
    ['access-reviews', 'auditor', () => '/app/access-reviews'],
    ['access-reviewed', 'admin', () => '/app/access-reviews'],
    ['high-roles', 'admin', () => '/app/membership-requests'],
    ['status', 'admin', () => '/app/status'],
    ['account', 'caseworker', () => '/app/account'],
    ['accounts', 'admin', () => '/app/users'],
    ['colleague', 'admin', () => `/app/users/${ids.colleague}/show`],
    ['new-account', 'admin', () => '/app/users/create'],
    ['data-sets', 'officer', () => '/app/data-sets'],
    ['data-set', 'officer', () => `/app/data-sets/${ids.set}/show`],
    ['imports', 'officer', () => '/app/imports'],
    ['imported', 'officer', () => `/app/imports/${ids.import}/show`],
    ['import', 'officer', () => '/app/imports/create'],
    ['nothing-here', 'caseworker', () => '/app/cases/01900000-0000-7000-8000-000000000000/show'],
    ['not-yours', 'manager', () => '/app/cases'],
  ];

  it.each(pages)(
    '%s is accessible, keeps to its policy and fits',
    async (name, user, path) => {
      const { page, context, complaints } = browser;
      if (user) await enterAs(context, server, user);
      else await context.clearCookies();
      const before = complaints.length;
      const faults: string[] = [];
      for (const language of ['en', 'id'] as const) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${server.url}${path()}`);
        await page.evaluate((code) => localStorage.setItem('teduh.language', code), language);
        await page.reload();
        await settled(page);
        const spoken = await page.evaluate(() => document.documentElement.lang);
        if (spoken !== language) faults.push(`${language}: the page says it speaks "${spoken}"`);
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme });
          for (const fault of await accessibilityFaults(page))
            faults.push(`${language} ${scheme}: ${fault}`);
        }
        await page.emulateMedia({ colorScheme: 'light' });
        await keep(`${name}-${language}-1280`);
        await page.setViewportSize({ width: 360, height: 780 });
        await settled(page);
        await keep(`${name}-${language}-360`);
        await page.setViewportSize({ width: 320, height: 700 });
        for (const fault of await accessibilityFaults(page))
          faults.push(`${language} 320 px: ${fault}`);
        const wide = await overflow(page);
        const room = await roomOfTitle(page);
        if (room < 120) faults.push(`${language}: the title has ${room} px at 320 px`);
        if (wide) faults.push(`${language}: ${wide} px too wide at 320 px`);
      }
      expect(faults).toEqual([]);
      expect(complaints.slice(before)).toEqual([]);
    },
    120_000,
  );

  /** A case that was opened this moment: no card, no number, no papers and no family yet. */
  async function caseOfWhomNothingIsKnown(): Promise<string> {
    const caseworker = await signIn(server, 'caseworker');
    const [{ programmeId }] = (await caseworker.get('/session')).body.memberships;
    const person = await caseworker.post('/persons', { programmeId, nameStatus: 'withheld' });
    const opened = await caseworker.post('/cases', { programmeId, personId: person.body.id });
    if (opened.status !== 201) throw new Error(`Opening a case was answered ${opened.status}.`);
    return opened.body.id;
  }

  /** Loads the small set of the fixtures, so that its pages have something to show. */
  async function importPublicSet(): Promise<[importId: string, setId: string]> {
    const officer = await signIn(server, 'officer');
    const form = new FormData();
    form.set('format', 'ctdc');
    form.set('dataset', 'Contoh global');
    const file = readFileSync(join(repository, 'tests/fixtures/ctdc-k-anonymised.csv'));
    form.set('file', new Blob([file], { type: 'text/csv' }), 'contoh.csv');
    const sent = await officer.raw('POST', '/imports', { body: form });
    const { id } = (await sent.json()) as { id: string };
    for (;;) {
      const { status } = (await officer.get(`/imports/${id}`)).body;
      if (status === 'failed') throw new Error('The fixture could not be imported.');
      if (status === 'done') break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [id, (await officer.get('/data-sets?perPage=1')).body.data[0].id];
  }

  /** A programme that has just been opened, and whoever is to keep its accounts. */
  async function openProgramme(): Promise<string> {
    const manager = await signIn(server, 'manager.hq');
    const { status, body } = await manager.post('/programmes', {
      ...{ code: 'PHL', name: 'Philippines', startedOn: '2026-01-01', timeZone: 'Asia/Manila' },
    });
    if (status !== 201) throw new Error(`Opening a programme was answered ${status}.`);
    const office = { programmeId: body.id } as Office;
    await makeUser(database.url, office, { username: 'admin.ph', role: 'administrator' });
    return body.id;
  }

  /** Two administrators ask for a high role each, and the auditor has said what she thinks of one membership. */
  async function askForHighRoles(): Promise<void> {
    const admin = await signIn(server, 'admin');
    const [{ programmeId }] = (await admin.get('/session')).body.memberships;
    const office = { programmeId } as Office;
    await makeUser(database.url, office, { username: 'beo', role: 'administrator' });
    const asking = [
      [admin, 'cucak.idn', 'Cucak A.'],
      [await signIn(server, 'beo'), 'kepodang.idn', 'Kepodang A.'],
    ] as const;
    for (const [client, username, displayName] of asking) {
      const memberships = [{ programmeId, role: 'auditor' }];
      const { status } = await client.post('/users', { username, displayName, memberships });
      if (status !== 201) throw new Error(`Asking for ${displayName} was answered ${status}.`);
    }
    const auditor = await signIn(server, 'auditor');
    const { body } = await auditor.get('/access-reviews?filter[role]=trainer');
    await auditor.post('/access-reviews', { membershipId: body.data[0].id, verdict: 'withdraw' });
  }

  /** The caseworker opens a case of another team in an emergency, and a second one was opened to her for reading. */
  async function reachOthersCases(): Promise<[opened: string, readable: string]> {
    const caseworker = await signIn(server, 'caseworker');
    const { user, memberships } = (await caseworker.get('/session')).body;
    const [{ programmeId }] = memberships;
    const [one, other] = await ownerQuery<{ id: string; caseNumber: string; leadId: string }>(
      database.url,
      `select id, case_number as "caseNumber", lead_id as "leadId" from cases
       where programme_id = $1 and closed_on is null and level = 'C1' and lead_id <> $2
         and deputy_id is distinct from $2 order by registered_on desc limit 2`,
      [programmeId, user.id],
    );
    if (!one || !other) throw new Error('The demonstration has no cases of others.');
    const { caseNumber } = one;
    const { status } = await caseworker.post('/break-glass', {
      ...{ programmeId, caseNumber, reason: 'dangerToLife' },
    });
    if (status !== 201) throw new Error(`Opening ${caseNumber} was answered ${status}.`);
    await ownerQuery(
      database.url,
      `insert into case_grants (id, case_id, user_id, until_on, reason, granted_by)
       values (gen_random_uuid(), $1, $2, current_date + 7, 'advice', $3)`,
      [other.id, user.id, other.leadId],
    );
    return [one.id, other.id];
  }

  /** Pictures for the documents and for whoever reviews the look, only when asked for: TEDUH_SCREENSHOTS=folder. */
  async function keep(name: string): Promise<void> {
    const folder = process.env.TEDUH_SCREENSHOTS;
    if (!folder) return;
    mkdirSync(join(repository, folder), { recursive: true });
    await browser.page.screenshot({
      path: join(repository, folder, `${name}.png`),
      fullPage: true,
    });
  }
});
