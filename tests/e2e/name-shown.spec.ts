import {
  createDatabase,
  demoPassword,
  openBrowser,
  ownerQuery,
  seedOffices,
  signIn,
  startServer,
  type TestBrowser,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import type { Page } from 'playwright-core';
import { enterAs, settled } from './console';

const NAME = 'Melati Contoh Sitoresmi';

/** A name is opened once, for one sitting on one case, and is gone when that is over. */
describe('A name', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  let page: Page;
  let files: { id: string; personId: string }[];

  beforeAll(async () => {
    database = await createDatabase();
    const { indonesia } = await seedOffices(database.url);
    server = await startServer({ databaseUrl: database.url });
    const sari = await signIn(server, 'caseworker');
    files = [];
    for (const fullName of [NAME, 'Kenanga Contoh']) {
      const { programmeId } = indonesia;
      const person = await sari.post('/persons', { programmeId, fullName });
      const opened = await sari.post('/cases', { personId: person.body.id, programmeId });
      files.push({ id: opened.body.id, personId: person.body.id });
    }
    browser = await openBrowser();
    page = browser.page;
    await page.clock.install();
    await enterAs(browser.context, server, 'caseworker');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const openFile = async (at: number) => {
    await page.goto(`${server.url}/app/cases/${files[at]?.id}/show`);
    await settled(page);
  };
  const show = async () => {
    await page.getByRole('button', { name: 'Show name' }).click();
    await page.getByRole('button', { name: 'Phone call' }).click();
    await page.getByText(NAME).waitFor();
  };
  const inPage = () =>
    page.evaluate((name) => new XMLSerializer().serializeToString(document).includes(name), NAME);
  const reveals = async () => {
    const [row] = await ownerQuery<{ n: number }>(
      database.url,
      `select count(*)::int as n from audit_events where action = 'persons:reveal' and decision = 'allow'`,
    );
    return row?.n;
  };

  it('stays for this sitting: no minute covers it, and one look is one event', async () => {
    await openFile(0);
    expect(await inPage()).toBe(false);
    const before = (await reveals()) ?? 0;
    await show();
    await page.clock.fastForward('10:00');
    await page.getByRole('link', { name: 'Assistance' }).first().click();
    await page.keyboard.press('l');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await inPage()).toBe(true);
    expect(await reveals()).toBe(before + 1);
  });

  it('is gone when it is covered', async () => {
    await page.getByRole('button', { name: 'Cover name' }).click();
    expect(await inPage()).toBe(false);
  });

  it('is gone on the next case and on coming back', async () => {
    await show();
    await page.evaluate((id) => {
      history.pushState(null, '', `/app/cases/${id}/show`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, files[1]?.id);
    await page.waitForURL(`**/${files[1]?.id}/show`);
    await page.getByText(NAME).waitFor({ state: 'detached' });
    await settled(page);
    await page.goBack();
    await settled(page);
    await page.getByRole('button', { name: 'Show name' }).waitFor();
    expect(await inPage()).toBe(false);
  });

  it('is not behind the cover of a locked screen, nor there when it opens', async () => {
    await show();
    await page.locator('button.avatar').click();
    await page.getByRole('menuitem', { name: 'Lock the screen' }).click();
    await page.locator('#again-title').waitFor();
    expect(await inPage()).toBe(false);
    await page.locator('#again-password').fill(demoPassword());
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.locator('#again-title').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show name' }).waitFor();
    expect(await inPage()).toBe(false);
  });
});
