import type { Page } from 'playwright-core';
import {
  asOperator,
  createDatabase,
  demoPassword,
  makeCase,
  makeUser,
  openBrowser,
  type Offices,
  seedOffices,
  startServer,
  type TestBrowser,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { enterAs, settled } from './console';

/** Who reaches a case, arranged on the screen and felt on the screen of the colleague. */
describe('Who reaches a case', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  let colleague: TestBrowser;
  let offices: Offices;
  let file: { id: string; caseNumber: string };

  beforeAll(async () => {
    database = await createDatabase();
    offices = await seedOffices(database.url);
    const { indonesia } = offices;
    await makeUser(database.url, indonesia, {
      ...{ username: 'wayan', role: 'caseworker', teamId: indonesia.teamIds[1] },
    });
    file = await makeCase(database.url, indonesia);
    server = await startServer({ databaseUrl: database.url });
    browser = await openBrowser();
    colleague = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await colleague?.close();
    await server?.stop();
    await database?.drop();
  });

  const openFile = async (page: Page) => {
    await page.goto(`${server.url}/app/cases/${file.id}/show`);
    await settled(page);
  };

  test('a case opened to a colleague is read and not changed, until it is ended', async () => {
    await enterAs(browser.context, server, 'caseworker');
    await enterAs(colleague.context, server, 'wayan');
    const { page } = browser;
    await openFile(colleague.page);
    await colleague.page.getByText('This page is not here').waitFor();

    await openFile(page);
    await page.getByRole('button', { name: 'Open to a colleague' }).click();
    await page.getByLabel('To whom').selectOption({ label: 'wayan' });
    await page.getByLabel('Why').selectOption('advice');
    await page.getByRole('button', { name: 'Open the case' }).click();
    await page.getByText(/^Open to wayan until/).waitFor();

    await openFile(colleague.page);
    await colleague.page.getByText(/^Opened to you to read until/).waitFor();
    const buttons = colleague.page.getByRole('main').getByRole('button');
    expect(await buttons.allTextContents()).toEqual(['Show name']);

    await page.getByRole('button', { name: 'End now for wayan' }).click();
    await page.getByRole('button', { name: 'Close it now' }).click();
    await page.getByText('The case is closed to wayan').waitFor();
    await openFile(colleague.page);
    await colleague.page.getByText('This page is not here').waitFor();
  }, 120_000);

  test('a helper writes down by keyboard what she gave on a case she does not see', async () => {
    const { page } = colleague;
    await page.goto(`${server.url}/app/cases`);
    await settled(page);
    await page.keyboard.press('l');
    await page.getByPlaceholder('Find a case by its number').focus();
    await page.keyboard.type(file.caseNumber);
    await page.getByText('No open case you may see has such a number.').waitFor();
    await page.getByRole('button', { name: /Log it without reading/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Initials').waitFor();
    await page.keyboard.type('ZZ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/No open case of your programme has this number/).waitFor();
    await page.getByLabel('Initials').fill('DA');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Written down. You do not see this case.').waitFor();
    const lines = await asOperator(database.url, (client) =>
      client.query('select type from assistances where case_id = $1', [file.id]),
    );
    expect(lines.rows).toEqual([{ type: 'SHELTER' }]);
  }, 120_000);

  test('a grave deed asks who one is once more, and goes on by itself', async () => {
    const { page } = browser;
    await enterAs(browser.context, server, 'admin');
    await asOperator(database.url, (client) =>
      client.query(`update sessions set stepped_up_at = now() - interval '6 minutes'`),
    );
    await page.goto(`${server.url}/app/users`);
    await page.getByRole('link', { name: 'wayan' }).click();
    await page.getByRole('button', { name: 'Disable' }).click();
    await page.getByRole('button', { name: 'Disable the account' }).click();
    const password = page.getByLabel('Password', { exact: true });
    await password.fill('not the one');
    await password.press('Enter');
    await page.getByText('This is not right. Check it and try again.').waitFor();
    await password.fill(demoPassword());
    await password.press('Enter');
    await page.getByText('The account of wayan is disabled').waitFor();

    await colleague.page.goto(`${server.url}/app/cases`);
    await colleague.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  }, 120_000);
});
