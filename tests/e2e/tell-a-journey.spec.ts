import {
  type ApiClient,
  createDatabase,
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

const EARLIER = { isStub: true, knownAs: 'The first boat' };
const TOLD = {
  ...{ countryOfExploitation: 'MYS', startedOn: '2021-03', endedOn: '2022', atSea: 'No' },
  ...{ acts: ['Recruitment'], means: ['Deception'], typeOfExploitation: ['ForcedLabour'] },
  ...{ hoursPerDay: 14, daysPerWeek: 7, payPromisedMinor: 150_000, payPromisedCurrency: 'MYR' },
  ...{ payPeriod: 'Month', payReceived: 'Nothing', hadDebt: 'Yes', debtMinor: 500_000_000 },
  ...{ debtCurrency: 'IDR', debtGrew: 'NotAsked', phoneTaken: 'Yes' },
  legs: [
    { partOfJourney: 'Start', country: 'IDN', place: 'Desa Contoh', leftOn: '2021' },
    {
      ...{ partOfJourney: 'Exploitation', country: 'MYS', place: 'Kebun Rekaan' },
      ...{ arrivedOn: '2021-03', leftOn: '2022', transport: 'BoatOrShip' },
      borderCrossing: 'AwayFromPost',
    },
  ],
};

/** A journey is read and told on a telephone, with the keyboard and nothing else. */
describe('A journey', () => {
  let database: TestDatabase;
  let server: TestServer;
  let browser: TestBrowser;
  let page: Page;
  let sari: ApiClient;
  let caseId: string;

  beforeAll(async () => {
    database = await createDatabase();
    const { indonesia } = await seedOffices(database.url);
    server = await startServer({ databaseUrl: database.url });
    sari = await signIn(server, 'caseworker');
    const { programmeId } = indonesia;
    const { body: person } = await sari.post('/persons', { programmeId, nameStatus: 'withheld' });
    const { body: file } = await sari.post('/cases', { personId: person.id, programmeId });
    caseId = file.id;
    for (const told of [TOLD, EARLIER]) {
      const { status, body } = await sari.post('/episodes', { caseId, ...told });
      if (status !== 201) throw new Error(JSON.stringify(body));
    }
    browser = await openBrowser();
    page = browser.page;
    await enterAs(browser.context, server, 'caseworker');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const fits = async (what: string) => {
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect([what, width, await accessibilityFaults(page)]).toEqual([what, width, []]);
      expect([what, width, await overflow(page)]).toEqual([what, width, 0]);
    }
    await page.setViewportSize({ width: 360, height: 780 });
  };

  it('is read down a line of places, and a further place is told between two of them', async () => {
    await page.goto(`${server.url}/app/cases/${caseId}/show`);
    await settled(page);
    const journey = page.getByRole('region', { name: 'Journey (time 2)' });
    await journey.getByText('Kebun Rekaan, Malaysia').waitFor();
    await page.getByText('Trafficked again: an earlier time had ended').waitFor();
    await fits('read');
    await picture(page, 'journey', journey);
    for (const [name, title] of [
      ['earlier', 'What happened (time 1)'],
      ['happened', 'What happened (time 2)'],
      ['work', 'Work, pay and debt (time 2)'],
    ] as const)
      await picture(page, name, page.getByRole('region', { name: title }));

    await page.setViewportSize({ width: 360, height: 780 });
    await press('Edit Journey (time 2)');
    await press('Add the next place');
    await page.keyboard.type('Tawau');
    await press('Move place 3 up');
    await fits('told');
    await picture(page, 'journey-edited', journey);
    await press('Save changes');
    await journey.getByRole('listitem').nth(2).waitFor();
    const places = await journey.getByRole('listitem').allTextContents();
    expect(places.map((words) => /Desa Contoh|Tawau|Kebun Rekaan/.exec(words)?.[0])).toEqual([
      ...['Desa Contoh', 'Tawau', 'Kebun Rekaan'],
    ]);
    const { body } = await sari.get(`/episodes?filter[caseId]=${caseId}`);
    const { id } = body.data.find(({ isStub }: { isStub: boolean }) => !isStub);
    const { legs } = (await sari.get(`/episodes/${id}`)).body;
    expect(legs.map(({ place }: { place: string }) => place)).toEqual([
      ...['Desa Contoh', 'Tawau', 'Kebun Rekaan'],
    ]);
    expect(legs[0].leftOn).toBe('2021');

    await press('Edit Work, pay and debt (time 2)');
    await fits('work told');
    await picture(
      page,
      'work-edited',
      page.getByRole('region', { name: 'Work, pay and debt (time 2)' }),
    );
  }, 120_000);
});
