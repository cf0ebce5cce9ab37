/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { renderConsole } from '../testing/render-console';
import { answerUnsaved, hasUnsaved } from '../providers/unsaved';
import { EditableCard } from './EditableCard';
import { TextInput } from './inputs';

const opened = { id: 'o1', version: 3, name: 'Klinik Contoh', kind: 'NGO' };

const card = (
  <EditableCard
    title="Organisation"
    resource="organisations"
    record={opened}
    mayEdit
    fields={['name', 'kind']}
    say={(_field, value) => String(value)}
    inputs={
      <>
        <TextInput source="name" label="Name" />
        <TextInput source="kind" label="Kind" />
      </>
    }
  >
    read
  </EditableCard>
);

/** Somebody else saved `theirs` meanwhile; a change on top of that version is accepted. */
const meanwhile = (theirs: typeof opened) => {
  const update = jest.fn((_resource: string, { data, previousData }) =>
    previousData.version === theirs.version
      ? Promise.resolve({ data: { ...theirs, ...data } as never })
      : Promise.reject(new HttpError('stale', 412)),
  );
  const getOne = () => Promise.resolve({ data: theirs as never });
  return { update, getOne };
};

const rename = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByLabelText('Edit Organisation'));
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'Klinik Kenanga');
  await user.click(screen.getByText('Save changes'));
};

describe('a section that two people edit at once', () => {
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    // As new browsers do: what it gives back is no way to clean up.
    Element.prototype.scrollIntoView = () => Promise.resolve() as never;
  });

  it('shows both versions of a field and saves the one that is chosen', async () => {
    const user = userEvent.setup();
    const provider = meanwhile({ ...opened, version: 4, name: 'Klinik Melati' });
    renderConsole(card, { dataProvider: provider });
    await rename(user);
    await screen.findByText('Klinik Melati');
    expect(screen.getByText('Klinik Kenanga')).not.toBeNull();
    await user.click(screen.getByText('Save mine over theirs'));
    await screen.findByText('read');
    expect(provider.update.mock.lastCall?.[1]).toMatchObject({
      data: { name: 'Klinik Kenanga' },
      previousData: { version: 4 },
    });
  });

  it('says while something is typed that would be lost, and no longer', async () => {
    const user = userEvent.setup();
    renderConsole(card, { dataProvider: meanwhile(opened) });
    await user.click(screen.getByLabelText('Edit Organisation'));
    expect(hasUnsaved()).toBe(false);
    await user.type(screen.getByLabelText('Name'), ' Kota');
    expect(hasUnsaved('page')).toBe(true);
    await user.click(screen.getByText('Save changes'));
    await screen.findByText('read');
    expect(hasUnsaved()).toBe(false);
  });

  it('asks before Cancel drops what was typed, and of an untouched form asks nothing', async () => {
    const user = userEvent.setup();
    const ask = jest.fn<void, [leave: () => void]>();
    const stop = answerUnsaved(ask);
    renderConsole(card, { dataProvider: meanwhile(opened) });
    await user.click(screen.getByLabelText('Edit Organisation'));
    await user.click(screen.getByText('Cancel'));
    await screen.findByText('read');
    expect(ask).not.toHaveBeenCalled();
    await user.click(screen.getByLabelText('Edit Organisation'));
    await user.type(screen.getByLabelText('Name'), ' Kota');
    await user.click(screen.getByText('Cancel'));
    expect((screen.getByLabelText('Name') as HTMLInputElement).value).toBe('Klinik Contoh Kota');
    const [[leave] = [() => undefined]] = ask.mock.calls;
    act(() => leave());
    await screen.findByText('read');
    expect(hasUnsaved()).toBe(false);
    stop();
  });

  it('is sent once, however often the button is pressed', async () => {
    const user = userEvent.setup();
    const provider = meanwhile(opened);
    renderConsole(card, { dataProvider: provider });
    await user.click(screen.getByLabelText('Edit Organisation'));
    await user.type(screen.getByLabelText('Name'), ' Kota');
    await user.dblClick(screen.getByText('Save changes'));
    await screen.findByText('read');
    expect(provider.update).toHaveBeenCalledTimes(1);
  });

  it('keeps both changes when they touch different fields', async () => {
    const user = userEvent.setup();
    const provider = meanwhile({ ...opened, version: 4, kind: 'LegalService' });
    renderConsole(card, { dataProvider: provider });
    await rename(user);
    await screen.findByText('read');
    expect(provider.update.mock.lastCall?.[1].data).toEqual({ name: 'Klinik Kenanga' });
  });
});
