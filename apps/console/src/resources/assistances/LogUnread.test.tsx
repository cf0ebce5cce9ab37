/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { Toasts } from '../../components/Toasts';
import { renderConsole, TODAY } from '../../testing/render-console';
import { LogAssistanceProvider, useLogAssistance } from '.';

const AnyPage = () => {
  const { open } = useLogAssistance();
  return <button onClick={() => open()}>open</button>;
};

const page = (
  <LogAssistanceProvider>
    <AnyPage />
    <Toasts />
  </LogAssistanceProvider>
);

const INSTEAD = 'A case you do not see? Log it without reading';

const begin = async (send: jest.Mock) => {
  const user = userEvent.setup();
  const rights = ['assistances:create', 'assistances:logUnread'];
  renderConsole(page, { rights, dataProvider: { send } });
  await user.click(screen.getByText('open'));
  await user.type(await screen.findByPlaceholderText('Find a case by its number'), 'idn-d7k4-9');
  await user.click(await screen.findByText(INSTEAD));
  return user;
};

describe('logging without reading', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  it('is offered to those who may', async () => {
    const user = userEvent.setup();
    renderConsole(page, { rights: ['assistances:create'] });
    await user.click(screen.getByText('open'));
    await screen.findByPlaceholderText('Find a case by its number');
    expect(screen.queryByText(INSTEAD)).toBeNull();
  });

  it('sends number, initials and the line, and says that nothing is shown back', async () => {
    const send = jest.fn().mockResolvedValue({ isLogged: true });
    const user = await begin(send);
    await user.type(screen.getByLabelText('Initials'), 'DA');
    await user.click(screen.getByLabelText(/Shelter/));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Written down. You do not see this case.');
    expect(send.mock.calls[0].slice(0, 2)).toEqual([
      '/assistances/without-reading',
      {
        ...{ caseNumber: 'IDN-D7K4-9', initials: 'DA', type: 'SHELTER' },
        ...{ status: 'given', startedOn: TODAY },
      },
    ]);
  });

  it('asks for the initials before anything is sent', async () => {
    const send = jest.fn();
    const user = await begin(send);
    await user.click(screen.getByText('Write it down'));
    await screen.findByText('This is needed.');
    expect(send).not.toHaveBeenCalled();
  });

  it('says that the pair fits no case, keeps every word, and asks anew under another key', async () => {
    const send = jest
      .fn()
      .mockRejectedValueOnce(new HttpError('No open case has this number.', 404))
      .mockRejectedValueOnce(new HttpError('That was tried too often.', 429))
      .mockRejectedValueOnce(new HttpError('No connection to the server.', 0))
      .mockResolvedValueOnce({ isLogged: true });
    const user = await begin(send);
    await user.type(screen.getByLabelText('Initials'), 'DA');
    await user.click(screen.getByLabelText(/Shelter/));
    await user.click(screen.getByText('Write it down'));
    await screen.findByText('No open case has this number.');
    await user.click(screen.getByText('Write it down'));
    await screen.findByText('That was tried too often.');
    await user.click(screen.getByText('Write it down'));
    await screen.findByText('No connection to the server.');
    expect(screen.getByLabelText<HTMLInputElement>('Initials').value).toBe('DA');
    await user.click(screen.getByText('Write it down'));
    await screen.findByText('Written down. You do not see this case.');
    const [first, second, lost, again] = send.mock.calls.map(([, , key]) => key);
    expect(new Set([first, second, lost]).size).toBe(3);
    expect(again).toBe(lost);
  });
});
