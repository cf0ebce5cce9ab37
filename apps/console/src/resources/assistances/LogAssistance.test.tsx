/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { Toasts } from '../../components/Toasts';
import { renderConsole, TODAY } from '../../testing/render-console';
import { LogAssistanceProvider, useCurrentCase, useLogAssistance } from '.';

const aCase = {
  id: 'c1',
  caseNumber: 'IDN-D7K4-9',
  stage: 'Active',
  leadName: 'Kenari Contoh',
  firstContactOn: '2026-02-27',
  firstContactPrecision: 'exact',
};

const CasePage = () => {
  useCurrentCase('c1');
  const { mayLog, open } = useLogAssistance();
  return mayLog ? <button onClick={() => open()}>open</button> : <p>nothing to log</p>;
};

const page = (
  <LogAssistanceProvider>
    <CasePage />
    <Toasts />
  </LogAssistanceProvider>
);

const made = (data: object) => ({
  data: { ...data, id: 'a1', version: 1, startedOn: TODAY } as never,
});

describe('logging assistance', () => {
  // react-admin prints every refused request; these tests refuse some on purpose.
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  const getMany = () => Promise.resolve({ data: [aCase] as never });

  it('is not offered to those who may not', () => {
    renderConsole(page, { role: 'manager', rights: ['reports:list'] });
    expect(screen.getByText('nothing to log')).not.toBeNull();
    expect(screen.queryByText('open')).toBeNull();
  });

  it('takes a digit and Ctrl+Enter on a case page', async () => {
    const user = userEvent.setup();
    const create = jest.fn((_resource, { data }) => Promise.resolve(made(data)));
    renderConsole(page, { rights: ['assistances:create'], dataProvider: { create, getMany } });
    await user.click(screen.getByText('open'));
    await screen.findByText('IDN-D7K4-9');
    await user.keyboard('1{Control>}{Enter}{/Control}');
    await screen.findByText('Saved: psychosocial support, today');
    expect(create.mock.calls[0][1].data).toMatchObject({
      caseId: 'c1',
      type: 'PSYCHOSOCIAL',
      status: 'given',
      startedOn: TODAY,
    });
  });

  it('loses nothing when saving fails, and saves it once when it is tried again', async () => {
    const user = userEvent.setup();
    const create = jest
      .fn()
      .mockRejectedValueOnce(new HttpError('No connection to the server.', 0))
      .mockImplementation((_resource, { data }) => Promise.resolve(made(data)));
    renderConsole(page, { rights: ['assistances:create'], dataProvider: { create, getMany } });
    await user.click(screen.getByText('open'));
    await screen.findByText('IDN-D7K4-9');
    await user.click(screen.getByLabelText(/Shelter/));
    await user.click(screen.getByText('Add quantity, cost, project, provider'));
    const quantity = screen.getByLabelText<HTMLInputElement>('Quantity');
    await user.type(quantity, '3');
    await user.click(screen.getByText('Save assistance'));
    await screen.findByText('No connection to the server.');
    expect(quantity.value).toBe('3');
    await user.click(screen.getByText('Save assistance'));
    await screen.findByText('Saved: shelter, today');
    const [first, second] = create.mock.calls.map(([, params]) => params);
    expect(second.meta.idempotencyKey).toBe(first.meta.idempotencyKey);
    expect(second.data).toMatchObject({ type: 'SHELTER', quantity: 3, unit: 'nights' });
  });

  it('keeps the way back when taking back did not get through', async () => {
    const user = userEvent.setup();
    const create = jest.fn((_resource, { data }) => Promise.resolve(made(data)));
    const update = jest
      .fn()
      .mockRejectedValueOnce(new HttpError('No connection.', 0))
      .mockImplementation((_resource, { data }) => Promise.resolve(made(data)));
    renderConsole(page, {
      rights: ['assistances:create'],
      dataProvider: { create, getMany, update },
    });
    await user.click(screen.getByText('open'));
    await screen.findByText('IDN-D7K4-9');
    await user.keyboard('1{Control>}{Enter}{/Control}');
    await user.click(await screen.findByText('Undo'));
    await screen.findByText('Not taken back, still logged: psychosocial support. No connection.');
    await user.click(screen.getByText('Undo'));
    await screen.findByText('Taken back: psychosocial support');
  });

  it('says at the field what does not fit, before anything is sent', async () => {
    const user = userEvent.setup();
    const create = jest.fn();
    renderConsole(page, { rights: ['assistances:create'], dataProvider: { create, getMany } });
    await user.click(screen.getByText('open'));
    await screen.findByText('IDN-D7K4-9');
    await user.click(screen.getByLabelText(/Health help/));
    await user.click(screen.getByLabelText('Other day'));
    await user.clear(screen.getByLabelText('Year'));
    await user.type(screen.getByLabelText('Year'), '2020');
    await user.click(screen.getByText('Save assistance'));
    await screen.findByText('This is before the first contact of this case.');
    await waitFor(() => expect(create).not.toHaveBeenCalled());
  });
});
