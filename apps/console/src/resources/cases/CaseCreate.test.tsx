/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { renderConsole } from '../../testing/render-console';
import { CaseCreate } from './CaseCreate';

describe('opening a case', () => {
  // react-admin prints every refused request; these tests refuse some on purpose.
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  it('keeps every word and makes no second person when the case cannot be saved', async () => {
    const user = userEvent.setup();
    const asked: string[] = [];
    const create = (resource: string, { data }: { data: object }) => {
      asked.push(resource);
      if (asked.length === 2) return Promise.reject(new HttpError('The server is busy.', 503));
      return Promise.resolve({
        data: { ...data, id: resource, version: 1, caseNumber: 'IDN-D5ZX-7' },
      });
    };
    renderConsole(<CaseCreate />, {
      rights: ['cases:create', 'persons:create'],
      dataProvider: { create: create as never },
    });
    const name = screen.getByLabelText<HTMLInputElement>('Full name');
    await user.type(name, 'Melati Contoh');
    await user.click(screen.getByText('Open case'));
    await screen.findByText(/The server is busy.*The person is saved, the case is not yet/);
    expect(name.value).toBe('Melati Contoh');
    await user.click(screen.getByText('Open case'));
    await screen.findByText('Open case');
    expect(asked).toEqual(['persons', 'cases', 'cases']);
  });
});
