/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CoveredDraft } from '../../components/CoveredForm';
import { CoveredName } from '../../components/CoveredName';
import { onPage, renderConsole } from '../../testing/render-console';
import { OtherNames } from './OtherNames';
import { PersonSection } from './PersonSection';

const person = {
  ...{ id: 'p1', version: 3, programmeId: 'p1', initials: 'SN', sex: 'Feminine', birthYear: null },
  ...{ birthDatePrecision: null, citizenship: 'MMR', furtherCitizenships: [], languages: ['shn'] },
  ...{ needsInterpreter: 'Yes', interpreterLanguage: 'shn', highestLevelOfEducation: null },
  ...{ maritalStatus: 'Widowed', accompaniment: null, cases: [] },
};
const revealed = {
  ...{ fullName: 'Sabe Namuna', ownScriptName: 'စံပယ် နမူနာ', aliases: ['Kyi'], nameStatus: 'known' },
  birthDate: null,
};
const rights = ['persons:update', 'persons:reveal'];

const provider = () => ({
  getOne: () => Promise.resolve({ data: person as never }),
  update: jest.fn((_resource: string, { data }: { data: object }) =>
    Promise.resolve({ data: { ...person, version: 4, ...data } as never }),
  ),
  act: jest.fn(() => Promise.resolve(revealed as never)),
});

const section = <PersonSection personId="p1" id="person" mayWork />;

it('says how to speak with her, and changes it alone', async () => {
  const user = userEvent.setup();
  const dataProvider = provider();
  renderConsole(section, { rights, dataProvider });
  await screen.findByText('Yes, for Shan');
  expect(screen.getByText('Widowed')).not.toBeNull();
  await user.click(screen.getByLabelText('Edit Languages and background'));
  await user.selectOptions(screen.getByRole('combobox', { name: /^Languages/ }), 'mya');
  await user.click(screen.getByLabelText('Interpreter needed: other answers').firstChild as never);
  await user.click(screen.getByText('Save changes'));
  await screen.findByLabelText('Edit Languages and background');
  expect(dataProvider.update.mock.lastCall?.[1].data).toEqual({
    languages: ['shn', 'mya'],
    ...{ needsInterpreter: 'Unknown', interpreterLanguage: null },
  });
});

it('takes one honest answer instead of codes, and arrow keys pass through the list without leaving traces', async () => {
  const user = userEvent.setup();
  const dataProvider = provider();
  renderConsole(section, { rights, dataProvider });
  await user.click(await screen.findByLabelText('Edit Languages and background'));
  const languages = screen.getByRole('combobox', { name: /^Languages/ });
  await user.selectOptions(languages, 'mya');
  await user.selectOptions(languages, 'tha');
  await user.click(screen.getByLabelText('Take back: Shan'));
  expect(screen.getByLabelText('Take back: Thai')).not.toBeNull();
  expect(screen.queryByLabelText('Take back: Burmese')).toBeNull();
  const answers = screen.getByLabelText('Languages: other answers');
  await user.click(within(answers).getByText('Not asked'));
  expect(screen.queryByLabelText('Take back: Thai')).toBeNull();
  await user.click(screen.getByText('Save changes'));
  await screen.findByLabelText('Edit Languages and background');
  expect(dataProvider.update.mock.lastCall?.[1].data).toEqual({ languages: ['NotAsked'] });
});

it('sends an age where no date of birth is known, and nothing of the date else', async () => {
  const user = userEvent.setup();
  const dataProvider = provider();
  renderConsole(section, { rights, dataProvider });
  await user.click(await screen.findByLabelText('Edit Person'));
  await user.type(screen.getByLabelText(/^Or about how old/), '17');
  await user.click(screen.getByText('Save changes'));
  await screen.findByLabelText('Edit Person');
  expect(dataProvider.update.mock.lastCall?.[1].data).toEqual({ toldAge: 17 });
});

describe('the other names', () => {
  const draft: { current: CoveredDraft | null } = { current: null };
  const name = (
    <CoveredName
      personId="p1"
      shownBeside={(shown, onChanged) => (
        <OtherNames personId="p1" name={shown} onChanged={onChanged} draft={draft} />
      )}
    />
  );
  const show = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(screen.getByText('Show name'));
    await user.click(screen.getByText('Visit or meeting'));
    await screen.findByText('Sabe Namuna');
  };

  it('are nowhere before the name is shown, and are changed beside it', async () => {
    const user = userEvent.setup();
    const dataProvider = provider();
    renderConsole(name, { rights, dataProvider });
    expect(onPage()).not.toMatch(/နမူနာ|Kyi/);
    await show(user);
    screen.getByText('Also known as Kyi');
    await user.click(await screen.findByText('Change own-script and other names'));
    await user.click(screen.getByText('Add another name'));
    await user.type(screen.getByLabelText('Also known as 2'), ' Lin ');
    await user.click(screen.getByText('Save changes'));
    await screen.findByText('Also known as Kyi, Lin');
    expect(dataProvider.update.mock.lastCall?.[1].data).toEqual({ aliases: ['Kyi', 'Lin'] });
  });

  it('leave the page when the name is covered, and what was typed comes back with it', async () => {
    const user = userEvent.setup();
    renderConsole(name, { rights, dataProvider: provider() });
    await show(user);
    await user.click(await screen.findByText('Change own-script and other names'));
    await user.type(screen.getByLabelText('Also known as 1'), 'aw');
    await user.click(screen.getByText('Cover name'));
    expect(onPage()).not.toMatch(/နမူနာ|Kyi/);
    await show(user);
    expect(((await screen.findByLabelText('Also known as 1')) as HTMLInputElement).value).toBe(
      'Kyiaw',
    );
  });
});
