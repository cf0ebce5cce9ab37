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
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { accessibilityFaults, settled } from './console';
import { picture } from './pictures';

/** Signing in, locking and hiding, as a person does it. */
describe('The screen', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    database = await createDatabase({ demo: true });
    server = await startServer({ databaseUrl: database.url });
    browser = await openBrowser();
    page = browser.page;
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });
  beforeEach(async () => {
    await browser.context.clearCookies();
    await ownerQuery(database.url, 'delete from sign_in_lanes');
    await ownerQuery(database.url, `update workspace set kind = 'demonstration'`);
  });

  async function typePassword(username: string): Promise<void> {
    await page.goto(server.url);
    await page.locator('#username').fill(username);
    await page.locator('#password').fill(demoPassword());
    await page.locator('button[type=submit]').click();
  }

  async function enter(username: string): Promise<void> {
    await typePassword(username);
    await page.waitForURL('**/app/**');
    await settled(page);
  }

  const fromMenu = async (item: string) => {
    await page.locator('button.avatar').click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  const unlock = async (typed: string) => {
    await page.locator('#again-password').fill(typed);
    await page.getByRole('button', { name: 'Unlock' }).click();
  };

  const coverOpens = () => page.locator('#again-title').waitFor({ state: 'detached' });

  async function setPin(pin: string): Promise<void> {
    await fromMenu('Set a PIN for this session');
    await page.locator('#new-pin').fill(pin);
    await page.getByRole('button', { name: 'Set PIN' }).click();
    await page.locator('#new-pin').waitFor({ state: 'detached' });
  }

  it('locks, keeps every word, and opens by the PIN of this session', async () => {
    await enter('caseworker');
    await setPin('4821');
    await page.goto(`${server.url}/app/cases/create`);
    await settled(page);
    const field = page.locator('input[type=text]').first();
    await field.fill('Ratu');
    await fromMenu('Lock the screen');
    await page.locator('#again-title').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'locked');
    expect((await page.request.get(`${server.url}/api/v1/cases`)).status()).toBe(423);
    await unlock('1234');
    await page.getByText('This is not right').waitFor();
    await unlock('4821');
    await coverOpens();
    expect(await field.inputValue()).toBe('Ratu');
    expect((await page.request.get(`${server.url}/api/v1/cases`)).status()).toBe(200);
  });

  it('says two minutes before that it locks, and covers nothing of what is typed', async () => {
    await enter('caseworker');
    const other = await browser.context.newPage();
    await other.clock.install();
    await other.goto(`${server.url}/app/cases/create`);
    await settled(other);
    const field = other.locator('input[type=text]').first();
    await field.pressSequentially('Ratu');
    await other.clock.fastForward('13:10');
    const warning = other.getByText('The screen locks in 2 minutes.');
    await warning.waitFor();
    await picture(other, 'locks-soon');
    expect(await accessibilityFaults(other)).toEqual([]);
    const isFree = await field.evaluate((input) => {
      const { left, top, width, height } = input.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === input;
    });
    expect(isFree).toBe(true);
    await other.keyboard.type(' A.');
    await warning.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('Ratu A.');
    await other.close();
  });

  it('locks its other windows too, and opens them again', async () => {
    await enter('manager');
    const other = await browser.context.newPage();
    await other.goto(`${server.url}/app/programmes`);
    await settled(other);
    await fromMenu('Lock the screen');
    await other.locator('#again-title').waitFor();
    await unlock(demoPassword());
    await coverOpens();
    await other.locator('#again-title').waitFor({ state: 'detached' });
    await other.close();
  });

  it('is hidden within 100 ms, locked behind it, and comes back to its owner alone', async () => {
    await enter('caseworker');
    const took = await page.evaluate(() => {
      const press = (type: string) =>
        document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true }));
      const began = performance.now();
      for (let time = 0; time < 3; time += 1) {
        press('keydown');
        press('keyup');
      }
      return { ms: performance.now() - began, left: document.body.childElementCount };
    });
    expect(took.left).toBe(0);
    expect(took.ms).toBeLessThan(100);
    await page.waitForURL('**/hidden.html');
    await page.goto(`${server.url}/app/cases`);
    await page.locator('#again-title').waitFor();
    expect(await page.locator('main, table').count()).toBe(0);
    await unlock(demoPassword());
    await page.locator('table').first().waitFor();
  });

  it('is covered sooner in an interview, and says on every page that one goes on', async () => {
    await enter('caseworker');
    await fromMenu('Interview mode');
    await page.getByText('Interview: the screen is covered after 5 minutes').waitFor();
    await picture(page, 'interview');
    await page.goto(`${server.url}/app/cases`);
    await page.getByText('Interview: the screen is covered after 5 minutes').waitFor();
    await ownerQuery(
      database.url,
      `update sessions set last_act_at = now() - interval '6 minutes' where ended_at is null`,
    );
    await page.goto(`${server.url}/app/cases`);
    await page.locator('#again-title').waitFor();
    await unlock(demoPassword());
    await settled(page);
    await page.getByRole('button', { name: 'End interview mode' }).click();
    await page.getByText('Interview: covered').waitFor({ state: 'detached' });
  });

  it('asks for the code of an authenticator once there is one', async () => {
    await enter('officer');
    await ownerQuery(database.url, `update sessions set stepped_up_at = now() - interval '1 hour'`);
    await fromMenu('How you sign in');
    await page.getByRole('button', { name: 'Add an authenticator app' }).click();
    await page.locator('#proof-title').waitFor();
    await picture(page, 'proof');
    await page.locator('#proof-password').fill(demoPassword());
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('.secret').waitFor();
    await picture(page, 'authenticator');
    const shown = ((await page.locator('.secret').textContent()) ?? '').replace(/\s/g, '');
    const totp = new TOTP({ secret: Secret.fromBase32(shown) });
    await page.locator('#first-code').fill(totp.generate());
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('The authenticator is added').waitFor();
    await page.getByRole('button', { name: 'Make recovery codes' }).click();
    await page.locator('.code-sheet li').first().waitFor();
    expect(await page.locator('.code-sheet li').count()).toBe(10);
    const code = (await page.locator('.code-sheet li').first().textContent()) ?? '';
    await picture(page, 'account');
    expect(await accessibilityFaults(page)).toEqual([]);

    await browser.context.clearCookies();
    await typePassword('officer');
    await page.locator('#otp').waitFor();
    await picture(page, 'code');
    await page.locator('#otp').fill(code);
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/app/**');
  });

  it('lets the holder of a one-time code choose a password and an authenticator', async () => {
    const admin = await signInAnew(server, 'admin');
    const { body: users } = await admin.get('/users?filter[role]=trainer&perPage=1');
    const { body } = await admin.post(`/users/${users.data[0].id}/sign-in/enrolment`);
    // A second person confirmed it: the account is in use.
    await ownerQuery(database.url, 'update enrolments set confirmed_by = user_id');
    await ownerQuery(database.url, `update workspace set kind = 'live'`);
    await page.goto(server.url);
    await page.getByRole('link', { name: 'I have an enrolment code' }).click();
    await page.locator('#username').fill(users.data[0].username);
    await page.locator('#code').fill(body.code);
    await page.locator('#password').fill('password1234');
    await page.locator('button[type=submit]').click();
    await page.getByText('Choose another password').waitFor();
    await page.locator('#password').fill('angin laut di pagi hari');
    await page.locator('button[type=submit]').click();
    await page.locator('.secret').waitFor();
    await picture(page, 'enrol');
    expect(await accessibilityFaults(page)).toEqual([]);
    const shown = ((await page.locator('.secret').textContent()) ?? '').replace(/\s/g, '');
    await page.locator('#otp').fill(new TOTP({ secret: Secret.fromBase32(shown) }).generate());
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/app/**');
    await settled(page);
  });

  it('opens by a passkey alone', async () => {
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await enter('supervisor');
    await page.goto(`${server.url}/app/account`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added').waitFor();

    await fromMenu('Lock the screen');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await coverOpens();

    await browser.context.clearCookies();
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('**/app/**');
    await settled(page);
    const answer = await page.request.get(`${server.url}/api/v1/session`);
    expect((await answer.json()).user.username).toBe('supervisor');
  });

  it('left no complaint in the browser', () => {
    expect(browser.complaints).toEqual([]);
  });
});
