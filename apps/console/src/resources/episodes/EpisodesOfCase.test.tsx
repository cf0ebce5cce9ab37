/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onPage, renderConsole } from '../../testing/render-console';
import { NO_LEG, type Episode, type Leg } from './episode';
import { EpisodesOfCase } from './EpisodesOfCase';

const RIGHTS = ['episodes:create', 'episodes:update'];

const NOTHING: Episode = {
  ...{ id: 'e1', version: 1, personId: 'p1', caseId: 'c1', countryOfExploitation: null },
  ...{ startedOn: null, endedOn: null, wayOfEntering: null, isIntended: false, isStub: false },
  ...{ isCrossBorder: null, isReTrafficking: false, methodOfRecruitment: [] },
  ...{ recruiterRelation: [], acts: [], means: [], typeOfExploitation: [] },
  ...{ exploitationSector: [], methodsOfControl: [], atSea: null, flagOfVessel: null },
  ...{ hoursPerDay: null, daysPerWeek: null, payPromisedMinor: null, payPromisedCurrency: null },
  ...{ payReceived: null, payReceivedMinor: null, payReceivedCurrency: null, payPeriod: null },
  ...{ hadDebt: null, debtMinor: null, debtCurrency: null, debtGrew: null },
  ...{ ransomDemanded: null, ransomMinor: null, ransomCurrency: null, phoneTaken: null },
  ...{ hasWords: true, knownAs: null, legs: [] },
};

const LEGS: Leg[] = [
  { ...NO_LEG, partOfJourney: 'Start', country: 'IDN', place: 'Desa Contoh', leftOn: '2021' },
  {
    ...{ partOfJourney: 'Exploitation', country: 'MYS', place: 'Kebun Rekaan' },
    ...{ arrivedOn: '2021-03', leftOn: '2022', transport: 'BoatOrShip', borderCrossing: 'Unknown' },
  },
];

const show = (episodes: Episode[], options: object = {}) => {
  const sent: Record<string, unknown>[] = [];
  const dataProvider = {
    // The list knows nothing of journeys and words.
    getList: () =>
      Promise.resolve({
        data: episodes.map(({ legs: _, knownAs: __, hasWords: ___, ...line }) => line) as never[],
        total: episodes.length,
      }),
    getOne: (_: string, { id }: { id: unknown }) =>
      Promise.resolve({ data: episodes.find((one) => one.id === id) as never }),
    update: (_: string, { id, data }: { id: unknown; data: Record<string, unknown> }) => {
      sent.push(data);
      return Promise.resolve({
        data: { ...NOTHING, id, ...data, legs: data.legs ?? [], version: 2 } as never,
      });
    },
  };
  renderConsole(<EpisodesOfCase caseId="c1" personId="p1" id="episodes" mayWork />, {
    ...{ rights: RIGHTS, dataProvider, ...options },
  });
  return sent;
};

const journey = async () => within(await screen.findByRole('region', { name: /^Journey/ }));

describe('a journey', () => {
  it('reads from top to bottom, as exactly as it was told and no more', async () => {
    show([{ ...NOTHING, legs: LEGS }]);
    const places = within((await journey()).getByRole('list')).getAllByRole('listitem');
    expect(places.map(({ textContent }) => textContent)).toEqual([
      'Desa Contoh, IndonesiaWhere it beganleft 2021',
      'Boat or ship · Border: not knownKebun Rekaan, MalaysiaPlace of exploitationMarch 2021 to 2022',
    ]);
    expect(onPage()).not.toMatch(/January|1 Jan/);
  });

  it('is added to, put in order and sent as a whole; an empty place is left out', async () => {
    const user = userEvent.setup();
    const sent = show([{ ...NOTHING, legs: LEGS }]);
    await user.click(await screen.findByLabelText('Edit Journey'));
    await user.click(screen.getByText('Add the next place'));
    const third = () => within(screen.getByRole('group', { name: 'Place 3' }));
    await user.type(third().getByLabelText(/^Place/), 'Tawau');
    await user.click(screen.getByLabelText('Move place 3 up'));
    await user.click(screen.getByText('Add the next place'));
    await user.click(screen.getByText('Save changes'));
    await screen.findByLabelText('Edit Journey');
    expect(sent).toEqual([{ legs: [LEGS[0], { ...NO_LEG, place: 'Tawau' }, LEGS[1]] }]);
  });

  it('is taken away when its last place is', async () => {
    const user = userEvent.setup();
    const sent = show([{ ...NOTHING, legs: [{ ...NO_LEG, place: 'Tawau' }] }]);
    await user.click(await screen.findByLabelText('Edit Journey'));
    await user.click(screen.getByLabelText('Take away place 1'));
    await user.click(screen.getByText('Save changes'));
    await screen.findByText('No journey is recorded.');
    expect(sent).toEqual([{ legs: null }]);
  });

  it('keeps its places in the case they were told in', async () => {
    show([{ ...NOTHING, hasWords: false, legs: [{ ...NO_LEG, country: 'Declined' }] }]);
    (await journey()).getByText('Country: declined to answer');
    screen.getByText(/^This was told in another case of the person/);
  });
});

describe('work, pay and debt', () => {
  const told: Episode = {
    ...NOTHING,
    ...{ hoursPerDay: 20, daysPerWeek: 1, payPromisedMinor: 1_500_00 },
    ...{ payPromisedCurrency: 'MYR', payPeriod: 'Month', payReceived: 'Nothing' },
    ...{ hadDebt: 'Yes', debtMinor: 5_000_000_00, debtCurrency: 'IDR', debtGrew: 'NotAsked' },
    ...{ ransomDemanded: 'No', phoneTaken: 'Declined', atSea: 'Unknown', flagOfVessel: 'THA' },
  };

  it('are said together, what nobody recorded is left out, and answers stay apart', async () => {
    show([told]);
    const card = within(await screen.findByRole('region', { name: 'Work, pay and debt' }));
    const said = (term: string) => card.getByText(term).nextSibling?.textContent;
    expect(said('Hours of work')).toBe('20 hours a day · 1 day a week');
    expect(said('Pay promised')?.replaceAll('\u00a0', ' ')).toBe('MYR 1,500 for a month');
    expect(said('Pay received')).toBe('Nothing');
    expect(said('Debt')?.replaceAll('\u00a0', ' ')).toBe('Yes · IDR 5,000,000 · grew: not asked');
    expect(said('Ransom demanded')).toBe('No');
    expect(said('Phone taken')).toBe('Declined to answer');
    expect(said('At sea')).toBe('Not known · flag: Thailand');
  });

  it('are sent in the smallest unit, and only what was changed', async () => {
    const user = userEvent.setup();
    const sent = show([told]);
    await user.click(await screen.findByLabelText('Edit Work, pay and debt'));
    const amount = screen.getByLabelText(/^Pay promised/);
    expect(amount).toHaveProperty('value', '1500');
    await user.clear(amount);
    await user.type(amount, '1.750,50');
    await user.clear(screen.getByLabelText(/^Amount of the debt/));
    await user.clear(screen.getByLabelText(/^Hours a day/));
    await user.type(screen.getByLabelText(/^Hours a day/), '18');
    await user.click(screen.getByText('Save changes'));
    await screen.findByLabelText('Edit Work, pay and debt');
    expect(sent).toEqual([
      { payPromisedMinor: 1_750_50, debtMinor: null, debtCurrency: null, hoursPerDay: 18 },
    ]);
  });

  it('are not asked of who was found before it happened', async () => {
    const user = userEvent.setup();
    show([{ ...NOTHING, isIntended: true }]);
    await screen.findByText('Found before it happened: not exploited');
    await user.click(await screen.findByLabelText('Edit Work, pay and debt'));
    expect(screen.queryByLabelText(/^Hours a day/)).toBeNull();
    screen.getByLabelText(/^Amount of the debt/);
  });
});

it('says first that somebody was trafficked again, and of an earlier time only what is known', async () => {
  show([
    { ...NOTHING, id: 'e2', startedOn: '2022', isReTrafficking: true },
    { ...NOTHING, isStub: true, knownAs: 'The first boat' },
  ]);
  await screen.findByText('The first boat');
  const first = within(screen.getByRole('region', { name: 'What happened (time 1)' }));
  first.getByText('An earlier time, told without detail');
  expect(first.queryByText('not asked')).toBeNull();
  await screen.findByText('Trafficked again: an earlier time had ended');
  const second = within(screen.getByRole('region', { name: 'What happened (time 2)' }));
  second.getByText('2022', { exact: false });
  expect(screen.queryByRole('region', { name: 'Journey (time 1)' })).toBeNull();
  await screen.findByRole('region', { name: 'Journey (time 2)' });
  screen.getByText('Add another time');
});
