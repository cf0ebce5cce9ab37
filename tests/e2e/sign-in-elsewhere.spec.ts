import {
  createDatabase,
  demoPassword,
  openBrowser,
  ownerQuery,
  signInAnew,
  startServer,
  type TestBrowser,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import type { Page } from 'playwright-core';
import { makeProvider, type TestProvider } from '../fixtures/provider';
import { accessibilityFaults, settled } from './console';
import { picture } from './pictures';

/** Signing in through another provider, as a person does it. The provider is of another site: 127.0.0.1, not localhost. */
describe('Another provider', () => {
  let database: TestDatabase;
  let server: TestServer;
  let provider: TestProvider;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    database = await createDatabase({ demo: true });
    provider = await makeProvider();
    server = await startServer({ databaseUrl: database.url, env: provider.env });
    await provider.start(server);
    browser = await openBrowser();
    page = browser.page;
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await provider?.stop();
    await server?.stop();
    await database?.drop();
  });

  const pressButton = async () => {
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Sign in with Example Office' }).click();
  };

  const whoIsIn = async () => {
    const answer = await page.request.get(`${server.url}/api/v1/session`);
    return answer.ok() ? (await answer.json()).user.username : answer.status();
  };

  it('is linked on the page of one’s account, and then signs in', async () => {
    await page.goto(server.url);
    await page.locator('#username').fill('manager');
    await page.locator('#password').fill(demoPassword());
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/app/**');
    await page.goto(`${server.url}/app/account`);
    await provider.expect({ subject: '1001' });
    await page.getByRole('button', { name: 'Link my account' }).click();
    await page.getByText('Linked. From now on').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'account-provider');

    await browser.context.clearCookies();
    // The page somebody wanted waits for them.
    await page.goto(`${server.url}/?next=%2Fapp%2Faccount`);
    await page.getByRole('button', { name: 'Sign in with Example Office' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'sign-in-provider');
    await page.getByRole('button', { name: 'Sign in with Example Office' }).click();
    await page.waitForURL('**/app/account');
    await settled(page);
    expect(await whoIsIn()).toBe('manager');
  });

  it('asks for the second factor here', async () => {
    const manager = await signInAnew(server, 'manager');
    const { body } = await manager.post('/account/code-sheet');
    await browser.context.clearCookies();
    await provider.expect({ subject: '1001', amr: ['pwd', 'mfa'] });
    await pressButton();
    await page.getByText('You are known to Example Office').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'provider-code');
    await page.locator('#otp').fill('AAAA-AAAA');
    await page.locator('button[type=submit]').click();
    await page.getByText('This code does not fit').waitFor();
    expect(await whoIsIn()).toBe(401);
    await page.locator('#otp').fill(body.codes[0]);
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/app/**');
    expect(await whoIsIn()).toBe('manager');
  });

  it('says in a sentence why it opened nothing, and leaves the password', async () => {
    await browser.context.clearCookies();
    await provider.expect({ subject: 'unknown here' });
    await pressButton();
    await page.getByText('This account of Example Office opens nothing here').waitFor();
    expect(await page.locator('#password').isVisible()).toBe(true);
    await picture(page, 'provider-unknown');
    await browser.context.clearCookies();
    await provider.expect(null);
    await pressButton();
    await page.getByText('You were not signed in through Example Office').waitFor();
    await page.goto(`${server.url}/?provider=gone`);
    await page.getByText('No answer from Example Office').waitFor();
    await page.locator('#language').selectOption('id');
    await page.getByText('Tidak ada jawaban dari Example Office').waitFor();
    expect(await whoIsIn()).toBe(401);
    await page.locator('#language').selectOption('en');
  });

  it('is taken away again, after a proof of who it is', async () => {
    await ownerQuery(database.url, 'delete from one_time_codes');
    await ownerQuery(database.url, 'delete from sign_in_lanes');
    await browser.context.clearCookies();
    await provider.expect({ subject: '1001' });
    await pressButton();
    await page.waitForURL('**/app/**');
    await page.goto(`${server.url}/app/account`);
    await page.getByRole('button', { name: 'Remove Example Office' }).click();
    await page.locator('#proof-password').fill(demoPassword());
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Link my account' }).waitFor();
    await browser.context.clearCookies();
    await pressButton();
    await page.getByText('This account of Example Office opens nothing here').waitFor();
  });

  it('left no complaint in the browser', () => {
    expect(browser.complaints).toEqual([]);
  });
});
