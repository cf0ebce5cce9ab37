import type { Page } from 'playwright-core';
import {
  type ApiClient,
  createDatabase,
  demoPassword,
  openBrowser,
  ownerQuery,
  signIn,
  startServer,
  type TestBrowser,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { enterAs, settled } from './console';

/**
 * What the product is for, in one go and in a real browser: a caseworker logs help, the manager's chart counts the
 * person, once. Played with the mouse and with the keyboard alone.
 */
describe('A caseworker logs an assistance and the year counts it', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  let office: TestBrowser;
  let page: Page;
  let year: number;
  let caseworker: ApiClient;
  let supervisor: ApiClient;

  beforeAll(async () => {
    database = await createDatabase({ demo: true });
    server = await startServer({ databaseUrl: database.url });
    browser = await openBrowser();
    office = await openBrowser();
    page = browser.page;
    caseworker = await signIn(server, 'caseworker');
    supervisor = await signIn(server, 'supervisor');
    year = Number((await caseworker.get('/session')).body.workspace.today.slice(0, 4));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await office?.close();
    await server?.stop();
    await database?.drop();
  });

  test('with the mouse: one more victim, the second line changes nothing, the CSV says the same', async () => {
    const file = await caseNotYetCounted('ActualVictimOfTrafficking');
    const before = await chart();

    await page.goto(server.url);
    await page.getByLabel('User name').fill('caseworker');
    await page.getByLabel('Password', { exact: true }).fill(demoPassword());
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await page
      .getByRole('searchbox', { name: /case number/i })
      .first()
      .fill(file.caseNumber);
    await page.getByRole('link', { name: file.caseNumber }).first().click();
    await page.getByRole('heading', { level: 1, name: file.caseNumber }).waitFor();

    await logWithMouse();
    expect(await chart()).toEqual({ ...before, victims: before.victims + 1 });
    await logWithMouse();
    expect(await chart()).toEqual({ ...before, victims: before.victims + 1 });
  }, 120_000);

  test('with the keyboard alone: a possible victim raises only the number beside it', async () => {
    const file = await caseNotYetCounted('PossibleVictimOfTrafficking');
    const before = await chart();
    await browser.context.clearCookies();
    await page.goto(server.url);
    // The cursor stands in the first field, and what is focused is all that gets the keys.
    await page.keyboard.type('caseworker');
    await page.keyboard.press('Tab');
    await page.keyboard.type(demoPassword());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await settled(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(file.caseNumber);
    await page.getByText(file.caseNumber, { exact: true }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: file.caseNumber }).waitFor();
    await settled(page);

    // Three keys after the page is there: open, what, save.
    await page.keyboard.press('l');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/^Saved: /)
      .first()
      .waitFor();

    expect(await chart()).toEqual({ ...before, possible: before.possible + 1 });
  }, 120_000);

  test('a stay over New Year counts in both years', async () => {
    const file = await caseNotYetCounted('ActualVictimOfTrafficking', `${year - 1}-12-01`);
    const [before, beforeLastYear] = [await chart(), await chart(year - 1)];
    await caseworker.post('/assistances', {
      caseId: file.id,
      type: 'SHELTER',
      status: 'given',
      startedOn: `${year - 1}-12-30`,
      endedOn: `${year}-01-02`,
    });
    expect(await chart()).toEqual({ ...before, victims: before.victims + 1 });
    expect(await chart(year - 1)).toEqual({
      ...beforeLastYear,
      victims: beforeLastYear.victims + 1,
    });
  }, 120_000);

  test('what was logged can be taken back from the message that says it was saved', async () => {
    const file = await caseNotYetCounted('ActualVictimOfTrafficking');
    const before = await chart();
    await enterAs(browser.context, server, 'caseworker');
    await page.goto(`${server.url}/app/cases/${file.id}/show`);
    await settled(page);
    await logWithMouse();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page
      .getByText(/^Taken back: /)
      .first()
      .waitFor();
    expect(await chart()).toEqual(before);
  }, 120_000);

  test('no word is lost to a slip or to a session that ended while somebody was writing', async () => {
    const file = await caseNotYetCounted('ActualVictimOfTrafficking');
    await enterAs(browser.context, server, 'caseworker');
    await page.goto(`${server.url}/app/cases/${file.id}/show`);
    await settled(page);
    await page.getByRole('button', { name: 'Edit Person' }).click();
    await page.getByLabel('Correct the name').fill('Kenanga Contoh');
    await page.getByRole('link', { name: 'Programmes' }).first().click();
    await page.getByRole('button', { name: 'Stay and go on' }).click();

    await browser.context.clearCookies();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await page.getByLabel('Password').fill(demoPassword());
    await page.keyboard.press('Enter');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await page.locator('#person').getByText('KC', { exact: true }).waitFor();
  }, 120_000);

  async function logWithMouse(): Promise<void> {
    await page
      .getByRole('button', { name: /^Log assistance/ })
      .first()
      .click();
    const panel = page.getByRole('dialog');
    // At most three clicks after the form is open: what, when (preset), save.
    await panel.getByText('Psychosocial', { exact: false }).first().click();
    await panel.getByRole('button', { name: 'Save assistance' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page
      .getByText(/^Saved: /)
      .first()
      .waitFor();
  }

  /** A case of the caseworker whose person got nothing that counts in the years under test: hers is the next bar. */
  async function caseNotYetCounted(status: string, firstContactOn = `${year}-02-01`) {
    const { body: person } = await caseworker.post('/persons', {
      fullName: 'Melati Contoh',
      sex: 'Feminine',
      birthDate: '1999',
      birthDatePrecision: 'year',
      citizenship: 'IDN',
    });
    const { memberships } = (await caseworker.get('/session')).body;
    const made = await caseworker.post('/cases', {
      personId: person.id,
      programmeId: memberships[0].programmeId,
      firstContactOn,
      registeredOn: firstContactOn,
      firstContactPrecision: 'exact',
      referredBy: null,
      placeOfFirstContact: null,
    });
    if (made.status !== 201) throw new Error(`No case: ${JSON.stringify(made.body)}`);
    // The supervisor of her team decides; without an act, a means and a purpose nobody is a victim.
    const decided = await supervisor.post('/determinations', {
      ...{ caseId: made.body.id, traffickingStatus: status, decidedOn: firstContactOn },
      ...{ decidingBody: 'OwnProgramme', act: 'yes', purpose: 'yes' },
      means: status === 'ActualVictimOfTrafficking' ? 'yes' : 'unknown',
    });
    if (decided.status !== 201) throw new Error(`Undecided: ${JSON.stringify(decided.body)}`);
    return made.body as { id: string; caseNumber: string };
  }

  /** The numbers of one year as the manager reads them on the page, checked against the file of the same page. */
  async function chart(of = year): Promise<{ victims: number; possible: number }> {
    const manager = await signIn(server, 'manager');
    const query = `/reports/persons-assisted?from=${of}&to=${of}&by=year`;
    const answer = (await manager.get(query)).body;
    const csv = await (await manager.raw('GET', query, { headers: { Accept: 'text/csv' } })).text();
    const victims = answer.cells[0].value as number;
    const line = csv.split(/\r?\n/).find((text) => text.replace(/"/g, '').startsWith(`${of},`));
    expect(Number(line?.split(',')[1])).toBe(victims);
    const [counted] = await ownerQuery<{ persons: number }>(
      database.url,
      `select count(distinct c.person_id)::int as persons from cases c
       join programmes p on p.id = c.programme_id and p.code = 'IDN'
       join assistances a on a.case_id = c.id join assistance_types t on t.code = a.type
       where c.trafficking_status = 'ActualVictimOfTrafficking' and t.counts_as_assisted
         and a.status in ('given', 'ongoing') and a.for_whom in ('person', 'both')
         and extract(year from a.started_on) <= $1 and extract(year from coalesce(a.ended_on,
           case a.status when 'ongoing' then current_date else a.started_on end)) >= $1`,
      [of],
    );
    expect(counted?.persons).toBe(victims);
    expect(await barOnThePage(of)).toBe(victims);
    return { victims, possible: answer.besides[0].possibleVictims as number };
  }

  /** The number above the bar, in the manager's own browser. */
  async function barOnThePage(of: number): Promise<number> {
    const tab = office.page;
    await enterAs(office.context, server, 'manager');
    await tab.goto(`${server.url}/app/reports`);
    await settled(tab);
    const bar = tab.getByRole('img', { name: new RegExp(`^${of}\\b`) }).first();
    const name = (await bar.getAttribute('aria-label')) ?? '';
    return Number(/^\d{4}\D+([\d,]+)/.exec(name)?.[1]?.replace(/,/g, ''));
  }
});
