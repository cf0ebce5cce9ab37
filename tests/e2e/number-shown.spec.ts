import {
  createDatabase,
  demoPassword,
  openBrowser,
  seedOffices,
  signIn,
  startServer,
  type TestBrowser,
  type TestDatabase,
  type TestServer,
} from '@teduh/testing';
import type { Page } from 'playwright-core';
import { accessibilityFaults, enterAs, overflow, settled } from './console';
import { picture } from './pictures';

const NUMBER = '+00 000 0000 0017';
const WORD = 'rambutan';

/** A number is shown through the card that says how to use it, and both are gone when the sitting is over. */
describe('A number', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  let page: Page;
  let known: string;
  let unknown: string;

  beforeAll(async () => {
    database = await createDatabase();
    const { indonesia } = await seedOffices(database.url);
    server = await startServer({ databaseUrl: database.url });
    const sari = await signIn(server, 'caseworker');
    const { programmeId } = indonesia;
    const open = async (fullName: string) => {
      const { body: person } = await sari.post('/persons', { programmeId, fullName });
      const value = { personId: person.id, kind: 'Phone', value: NUMBER, belongsTo: 'A sister' };
      await sari.post('/contacts', value);
      const { body: file } = await sari.post('/cases', { personId: person.id, programmeId });
      return { personId: person.id as string, caseId: file.id as string };
    };
    const one = await open('Melati Contoh');
    const card = { mayCall: 'Yes', safeHours: '16:00 to 18:00', codeWord: WORD };
    await sari.patch(`/safe-contact-cards/${one.personId}`, card, 0);
    known = one.caseId;
    unknown = (await open('Kenanga Contoh')).caseId;
    browser = await openBrowser();
    page = browser.page;
    await enterAs(browser.context, server, 'caseworker');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const openFile = async (caseId: string) => {
    await page.goto(`${server.url}/app/cases/${caseId}/show`);
    await settled(page);
    await page.getByRole('button', { name: 'Show number: Phone' }).waitFor();
  };
  const inPage = (text: string) =>
    page.evaluate((word) => new XMLSerializer().serializeToString(document).includes(word), text);
  /** With the keyboard alone: whoever cannot use a mouse calls people, too. */
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const show = async () => {
    await press('Show number: Phone');
    await press('Phone call');
    await page.getByText(WORD).waitFor();
  };
  const fits = async (what: string) => {
    const before = page.viewportSize();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect([what, width, await accessibilityFaults(page)]).toEqual([what, width, []]);
      expect([what, width, await overflow(page)]).toEqual([what, width, 0]);
    }
    if (before) await page.setViewportSize(before);
    await picture(page, what);
  };

  it('comes after its card, and neither is on the page before', async () => {
    await openFile(known);
    expect([await inPage(NUMBER), await inPage(WORD)]).toEqual([false, false]);
    await show();
    expect(await inPage(NUMBER)).toBe(false);
    await fits('card-before-number');
    await press('I have read this: show it');
    await page.getByText(NUMBER).waitFor();
    expect(await inPage(WORD)).toBe(false);
    await fits('number-shown');
    await press('Cover: Phone');
    expect(await inPage(NUMBER)).toBe(false);
  }, 120_000);

  it('is gone with the lock, and so is a card that was open', async () => {
    await openFile(known);
    await show();
    await press('I have read this: show it');
    await page.getByText(NUMBER).waitFor();
    await press('Show the whole card');
    await press('Visit or meeting');
    await page.getByText(WORD).waitFor();
    await press('Edit How to reach safely');
    await page.getByLabel('Who must not know').fill('Burung di dahan');
    await fits('card-edit');
    await page.locator('button.avatar').click();
    await page.getByRole('menuitem', { name: 'Lock the screen' }).click();
    await page.locator('#again-title').waitFor();
    expect([await inPage(NUMBER), await inPage(WORD)]).toEqual([false, false]);
    expect(await page.getByLabel('Who must not know').count()).toBe(0);
    await page.locator('#again-password').fill(demoPassword());
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.locator('#again-title').waitFor({ state: 'detached' });
    expect([await inPage(NUMBER), await inPage(WORD)]).toEqual([false, false]);
    // No word is lost: it stands in the form again, once the card is opened anew.
    await press('Show the whole card');
    await press('Visit or meeting');
    const field = page.getByLabel('Who must not know');
    await field.waitFor();
    expect(await field.inputValue()).toBe('Burung di dahan');
    await press('Save changes');
    await page.getByText('Burung di dahan').waitFor();
    await press('Cover the card');
    expect(await inPage('dahan')).toBe(false);
  }, 120_000);

  it('is gone on the next case and on coming back', async () => {
    await openFile(known);
    await show();
    await press('I have read this: show it');
    await page.getByText(NUMBER).waitFor();
    await page.evaluate((id) => {
      history.pushState(null, '', `/app/cases/${id}/show`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, unknown);
    await page.waitForURL(`**/${unknown}/show`);
    await page.getByText(NUMBER).waitFor({ state: 'detached' });
    await settled(page);
    await page.goBack();
    await settled(page);
    expect(await inPage(NUMBER)).toBe(false);
  }, 120_000);

  it('says that nothing is known, and leads to the card first', async () => {
    await openFile(unknown);
    await fits('nothing-known');
    await press('Show number: Phone');
    await press('Phone call');
    await page.getByText(/^Nothing is known about safe contact with this person/).waitFor();
    await fits('nothing-known-before-number');
    await press('Fill in the card first');
    await page.getByLabel('Safe hours').fill('Sunday morning');
    await press('Save changes');
    await page.getByText('Saved', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Show the whole card' }).waitFor();
    expect(await inPage('Sunday')).toBe(false);
  }, 120_000);

  it('is written down above the page, and so are papers and family', async () => {
    await openFile(unknown);
    for (const [button, what] of [
      ['Add number or address', 'add-number'],
      ['Add document', 'add-document'],
      ['Add family member', 'add-relative'],
    ] as const) {
      await press(button);
      await page.getByRole('dialog').waitFor();
      await fits(what);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await press('Edit Languages and background');
    await page.getByRole('combobox', { name: /^Languages/ }).selectOption('mya');
    await fits('background-edit');
  }, 120_000);
});
