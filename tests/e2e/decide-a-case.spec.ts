import type { Page } from 'playwright-core';
import {
  createDatabase,
  openBrowser,
  signIn,
  startServer,
  type TestBrowser,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import { accessibilityFaults, enterAs, overflow, settled } from './console';
import { picture } from './pictures';

/**
 * A caseworker proposes with the keyboard alone, her supervisor confirms, and the head of the case says so. On the way
 * the form is looked at as every page is: both languages, light and dark, down to 320 px.
 */
describe('Deciding about a case in the browser', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  let page: Page;
  let caseId: string;

  beforeAll(async () => {
    database = await createDatabase({ demo: true });
    server = await startServer({ databaseUrl: database.url });
    browser = await openBrowser();
    page = browser.page;
    const sari = await signIn(server, 'caseworker');
    const [{ programmeId }] = (await sari.get('/session')).body.memberships;
    const { body: person } = await sari.post('/persons', {
      ...{ fullName: 'Melati Contoh', sex: 'Feminine' },
    });
    const { body: opened } = await sari.post('/cases', { personId: person.id, programmeId });
    caseId = opened.id;
    await sari.post('/episodes', {
      ...{ caseId, acts: ['Recruitment', 'Harbouring'], typeOfExploitation: ['ForcedLabour'] },
    });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const section = () => page.locator('#determinations');

  async function openCase(username: string, language = 'en'): Promise<void> {
    await enterAs(browser.context, server, username);
    await page.goto(`${server.url}/app/cases/${caseId}/show`);
    await page.evaluate((code) => localStorage.setItem('teduh.language', code), language);
    await page.reload();
    await settled(page);
  }

  it.each(['en', 'id'] as const)(
    'the form is accessible and fits: %s',
    async (language) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await openCase('caseworker', language);
      await section()
        .getByRole('button', { name: /Begin a decision|Mulai penetapan/ })
        .click();
      await section().getByRole('radio').first().waitFor();
      const faults: string[] = [];
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        faults.push(...(await accessibilityFaults(page)));
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await picture(page, `decide-form-${language}`, section());
      await page.setViewportSize({ width: 320, height: 700 });
      faults.push(...(await accessibilityFaults(page)));
      expect(faults).toEqual([]);
      expect(await overflow(page)).toBe(0);
    },
    120_000,
  );

  it('unlike what the answers add up to it wants a reason, and loses no word without one', async () => {
    await openCase('caseworker');
    await section().getByRole('button', { name: 'Begin a decision' }).click();
    const decision = section().getByRole('group', { name: 'The decision' });
    await decision.getByText('Undecided').click();
    await section().getByLabel('What shows the act').fill('An agent came to the village.');
    await section().getByRole('button', { name: 'Propose' }).click();
    await section().getByText('This is not what the answers add up to: say why.').waitFor();
    expect(await section().getByLabel('What shows the act').inputValue()).toBe(
      'An agent came to the village.',
    );
    await picture(page, 'decide-unlike', section());
    await section().getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Stay and go on' }).click();
    expect(await section().getByLabel('What shows the act').inputValue()).toBe(
      'An agent came to the village.',
    );
    await section().getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await section().getByRole('button', { name: 'Begin a decision' }).waitFor();
  }, 120_000);

  it('is proposed with the keyboard alone, by what the answers add up to', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openCase('caseworker');
    await section().getByRole('button', { name: 'Begin a decision' }).focus();
    await page.keyboard.press('Enter');
    const means = section().getByRole('group', { name: /^Means/ });
    await means.waitFor();
    // What is recorded was found, and of the means nobody said anything yet.
    const act = section().getByRole('group', { name: /^Act/ });
    await act.getByText('Recorded: Recruitment, Harbouring').waitFor();
    expect(await act.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    const sum = section().getByRole('status');
    expect(await sum.innerText()).toMatch(/Possible victim\..*Not known yet: means\./s);
    expect(await sum.innerText()).toMatch(/how old.*For a child it would be: Actual victim\./is);

    await means.getByRole('radio', { name: 'Not known' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await means.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    await sum.getByText('Actual victim.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('She was promised a shop.');
    const decision = section().getByRole('group', { name: 'The decision' });
    expect(await decision.getByRole('radio', { checked: true }).count()).toBe(0);
    await decision.getByRole('radio', { name: 'Actual victim' }).focus();
    await page.keyboard.press('Space');
    await picture(page, 'decide-filled', section());
    await page.keyboard.press('Control+Enter');
    await section().getByText('A proposal waits for a supervisor').waitFor();
    await section().getByRole('button', { name: 'Decision of another body' }).waitFor();
    expect(page.url()).not.toContain('promised');
    await page.locator('.case-head').getByText('Not decided yet').waitFor();
  }, 120_000);

  it('is confirmed by the supervisor, and the head of the case says so at once', async () => {
    await openCase('supervisor');
    await picture(page, 'decide-waiting', section());
    await section().getByRole('button', { name: 'Confirm', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await picture(page, 'decide-confirm');
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await section().getByText('The person is a victim of trafficking.').waitFor();
    await page.locator('.case-head').getByText('Actual victim').waitFor();
    await section()
      .getByRole('button', { name: /^Show reasons/ })
      .click();
    await section().getByText('She was promised a shop.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'decide-confirmed', section());
  }, 120_000);

  it('is struck through with a reason, and the case falls back', async () => {
    await openCase('supervisor');
    await section()
      .getByRole('button', { name: /^Strike through/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('It was the file of her sister.');
    await dialog.getByRole('button', { name: 'Strike through' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.case-head').getByText('Not decided yet').waitFor();
    await section().getByText('Struck through by').waitFor();
    await picture(page, 'decide-struck', section());
  }, 120_000);
});
