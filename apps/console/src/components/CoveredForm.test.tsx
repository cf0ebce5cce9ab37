/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { useRef, useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { renderConsole } from '../testing/render-console';
import { CoveredForm, type CoveredDraft } from './CoveredForm';
import { TextInput } from './inputs';

const BEFORE = { id: 'p1', version: 4, codeWord: 'rambutan', mustNotKnow: null };
const SINCE = { ...BEFORE, version: 5, codeWord: 'salak' };

/** A card that is covered and opened again; a colleague has changed it in between. */
const Page = () => {
  const draft = useRef<CoveredDraft | null>(null);
  const [card, setCard] = useState<typeof BEFORE | null>(BEFORE);
  return (
    <>
      <button onClick={() => setCard(card ? null : SINCE)}>turn</button>
      {card && (
        <CoveredForm
          resource="safe-contact-cards"
          opened={card}
          draft={draft}
          toChange={({ codeWord, mustNotKnow }) => ({ codeWord, mustNotKnow })}
          say={(_field, value) => String(value)}
          onSaved={() => undefined}
          onClose={() => undefined}
        >
          <TextInput source="codeWord" label="Code word" />
          <TextInput source="mustNotKnow" label="Must not know" />
        </CoveredForm>
      )}
    </>
  );
};

/** Takes a change only on the version that stands; the words of the card do not come with it. */
const server = () => {
  const sent: [number, object][] = [];
  return {
    sent,
    getOne: () => Promise.resolve({ data: { id: 'p1', version: SINCE.version } as never }),
    update: (_: string, { data, previousData }: { data: object; previousData: typeof BEFORE }) => {
      sent.push([previousData.version, data]);
      return previousData.version === SINCE.version
        ? Promise.resolve({ data: { ...SINCE, ...data, version: 6 } as never })
        : Promise.reject(new HttpError('Somebody else was faster.', 412, {}));
    },
  };
};

describe('what was typed before it was covered', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  const typeTurnTwiceAndSave = async (label: string) => {
    const user = userEvent.setup();
    const dataProvider = server();
    renderConsole(<Page />, { dataProvider: dataProvider as never });
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), 'his cousin');
    await user.click(screen.getByText('turn'));
    await user.click(screen.getByText('turn'));
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('his cousin');
    await user.click(screen.getByText('Save changes'));
    return { user, ...dataProvider };
  };

  it('is a change of the card as it was then, and asks before it goes over what a colleague wrote', async () => {
    const { sent } = await typeTurnTwiceAndSave('Must not know');
    await screen.findByRole('button', { name: 'Save mine over theirs' });
    expect(sent).toEqual([[4, { mustNotKnow: 'his cousin' }]]);
  });

  it('is put beside what the colleague wrote, and only then sent over it', async () => {
    const { user, sent } = await typeTurnTwiceAndSave('Code word');
    await user.click(await screen.findByRole('button', { name: 'Save mine over theirs' }));
    expect(sent).toEqual([
      [4, { codeWord: 'his cousin' }],
      [5, { codeWord: 'his cousin' }],
    ]);
  });
});
