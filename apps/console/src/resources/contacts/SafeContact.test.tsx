/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { onPage, renderConsole } from '../../testing/render-console';
import { SafeContact } from './SafeContact';

const NUMBER = '+62 000 0000 0017';
const WORDS = {
  ...{ safeHours: '16:00 to 18:00', codeWord: 'rambutan', mustNotKnow: 'His mother' },
  introduceAs: 'the bakery',
};
const empty = {
  ...{ id: 'p1', version: 0, mayCall: null, mayText: null, mayWrite: null, mayVisit: null },
  ...{ hasSafeHours: false, hasCodeWord: false, hasMustNotKnow: false, hasIntroduceAs: false },
  lastConfirmedOn: null,
};
const written = {
  ...{ ...empty, version: 4, mayCall: 'Yes', mayText: 'No', hasSafeHours: true, hasCodeWord: true },
  ...{ hasMustNotKnow: true, hasIntroduceAs: true },
};
const rights = [
  ...['contacts:create', 'contacts:update', 'contacts:reveal'],
  ...['safe-contact-cards:update', 'safe-contact-cards:reveal'],
];

/** A server with one number, that shows it for the card as it stands and for no other. */
function server(card: typeof empty | typeof written) {
  let stands = card;
  const asked: string[] = [];
  return {
    asked,
    change: (version: number) => (stands = { ...stands, version }),
    getOne: () => Promise.resolve({ data: stands as never }),
    getList: () =>
      Promise.resolve({
        data: [{ id: 'c1', version: 1, personId: 'p1', kind: 'Phone', isInUse: true }] as never[],
        total: 1,
      }),
    update: jest.fn((_resource: string, { data }: { data: object }) =>
      Promise.resolve({ data: { ...stands, ...data, version: stands.version + 1 } as never }),
    ),
    create: jest.fn((_resource: string, { data }: { data: object }) =>
      Promise.resolve({ data: { ...data, id: 'c2', version: 1 } as never }),
    ),
    act: jest.fn((resource: string, _id: unknown, _verb: string, body: object) => {
      const { cardVersion } = body as { cardVersion?: number };
      asked.push(cardVersion === undefined ? resource : `${resource} ${cardVersion}`);
      if (resource === 'safe-contact-cards') {
        const words = stands.version ? WORDS : {};
        return Promise.resolve({ personId: 'p1', version: stands.version, ...words } as never);
      }
      return cardVersion === stands.version
        ? Promise.resolve({ personId: 'p1', value: NUMBER, belongsTo: 'Herself' } as never)
        : Promise.reject(
            new HttpError('The card was changed. Read it.', 409, { code: 'cardNotSeen' }),
          );
    }),
  };
}

const open = (dataProvider: ReturnType<typeof server>, mayWork = true) =>
  renderConsole(<SafeContact personId="p1" id="reach" mayWork={mayWork} />, {
    rights,
    dataProvider: dataProvider as never,
  });

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  Element.prototype.scrollIntoView = () => undefined;
});

describe('a number', () => {
  it('is shown after its card was read, and neither is on the page before', async () => {
    const user = userEvent.setup();
    const dataProvider = server(written);
    open(dataProvider);
    await user.click(await screen.findByLabelText('Show number: Phone'));
    const dialog = within(screen.getByRole('dialog'));
    expect(onPage()).not.toMatch(/rambutan|0017/);
    await user.click(dialog.getByText('Phone call'));
    await dialog.findByText('rambutan');
    dialog.getByText('16:00 to 18:00');
    dialog.getByText('May be used');
    expect(onPage()).not.toContain('0017');
    await user.click(dialog.getByText('I have read this: show it'));
    await screen.findByText(NUMBER);
    expect(dataProvider.asked).toEqual(['safe-contact-cards', 'contacts 4']);
    // The card went with its dialog; the number goes when it is covered.
    expect(onPage()).not.toContain('rambutan');
    await user.click(screen.getByLabelText('Cover: Phone'));
    expect(onPage()).not.toContain('0017');
  });

  it('waits until a card that was changed meanwhile was read again', async () => {
    const user = userEvent.setup();
    const dataProvider = server(written);
    open(dataProvider);
    await user.click(await screen.findByLabelText('Show number: Phone'));
    await user.click(screen.getByText('Visit or meeting'));
    await screen.findByText('rambutan');
    dataProvider.change(5);
    await user.click(screen.getByText('I have read this: show it'));
    await screen.findByText('The card was changed. Read it.');
    expect(onPage()).not.toContain('0017');
    await user.click(screen.getByText('I have read this: show it'));
    await screen.findByText(NUMBER);
    expect(dataProvider.asked).toEqual([
      ...['safe-contact-cards', 'contacts 4', 'safe-contact-cards', 'contacts 5'],
    ]);
  });

  it('says so when nothing is known, and leads to the card first', async () => {
    const user = userEvent.setup();
    const dataProvider = server(empty);
    open(dataProvider);
    await screen.findByText('Nothing is known about safe contact');
    await user.click(await screen.findByLabelText('Show number: Phone'));
    await user.click(screen.getByText('Phone call'));
    await screen.findByText(/^Nothing is known about safe contact with this person/);
    expect(onPage()).not.toContain('0017');
    await user.click(screen.getByText('Fill in the card first'));
    expect(await screen.findByLabelText(/^Code word/)).not.toBeNull();

    await user.click(screen.getByLabelText('Show number: Phone'));
    await user.click(await screen.findByText('Phone call'));
    await user.click(await screen.findByText('Nothing is known: show it all the same'));
    await screen.findByText(NUMBER);
    expect(dataProvider.asked.at(-1)).toBe('contacts 0');
  });

  it('is written down without being read back, and an empty field keeps it', async () => {
    const user = userEvent.setup();
    const dataProvider = server(empty);
    open(dataProvider);
    await user.click(await screen.findByText('Add number or address'));
    await user.selectOptions(screen.getByLabelText('Way to reach'), 'Messenger');
    await user.type(screen.getByLabelText('Number or address'), NUMBER);
    await user.click(screen.getByText('Save'));
    await screen.findByLabelText('Edit Phone');
    expect(dataProvider.create.mock.lastCall?.[1].data).toEqual({
      ...{ personId: 'p1', kind: 'Messenger', value: NUMBER },
    });
    await user.click(screen.getByLabelText('Edit Phone'));
    await user.click(within(screen.getByRole('dialog')).getByText('No'));
    await user.click(screen.getByText('Save changes'));
    await screen.findByLabelText('Edit Phone');
    expect(dataProvider.update.mock.lastCall?.[1].data).toEqual({ isInUse: false });
  });
});

describe('the safe-contact card', () => {
  it('shows its answers at once and its words on purpose, and is changed while they are shown', async () => {
    const user = userEvent.setup();
    const dataProvider = server(written);
    open(dataProvider);
    await screen.findByText('May we call');
    expect(screen.queryByLabelText('Edit How to reach safely')).toBeNull();
    expect(onPage()).not.toMatch(/rambutan|bakery/);
    await user.click(screen.getByText('Show the whole card'));
    await user.click(screen.getByText('Correcting the record'));
    await screen.findByText('rambutan');
    await user.click(screen.getByLabelText('Edit How to reach safely'));
    const word = screen.getByLabelText(/^Code word/);
    await user.clear(word);
    await user.type(word, 'mangga');
    // Covered in the middle of it: nothing of hers stays on the page, and no word is lost.
    await user.click(screen.getByText('Cover the card'));
    expect(onPage()).not.toMatch(/rambutan|mangga|bakery/);
    await user.click(screen.getByText('Show the whole card'));
    await user.click(screen.getByText('Correcting the record'));
    expect(((await screen.findByLabelText(/^Code word/)) as HTMLInputElement).value).toBe('mangga');
    await user.click(screen.getByText('Save changes'));
    await screen.findByLabelText('Edit How to reach safely');
    expect(dataProvider.update.mock.lastCall?.[1].data).toEqual({ codeWord: 'mangga' });
  });

  it('is read and not changed by whoever only reads the case', async () => {
    open(server(empty), false);
    await screen.findByText('Nothing is known about safe contact');
    expect(screen.queryByText('Fill in')).toBeNull();
    expect(screen.queryByText('Add number or address')).toBeNull();
  });
});
