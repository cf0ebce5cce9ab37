/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { HttpError, type DataProvider } from 'ra-core';
import { CreateOnce } from './create-once';

const keysOf = (create: jest.Mock) =>
  create.mock.calls.map(([, params]) => params.meta.idempotencyKey);

const provider = (create: jest.Mock, update: jest.Mock = jest.fn()) =>
  ({ create, update }) as unknown as DataProvider;

describe('a record that is to be made once', () => {
  it('is asked for again under the same key when the answer was lost', async () => {
    const create = jest
      .fn()
      .mockRejectedValueOnce(new HttpError('no connection', 0))
      .mockResolvedValueOnce({ data: { id: 'a', version: 1 } });
    const once = new CreateOnce(provider(create), 'cases');
    await expect(once.save({ stage: 'Active' })).rejects.toThrow('no connection');
    await expect(once.save({ stage: 'Active' })).resolves.toEqual({ id: 'a', version: 1 });
    const [first, second] = keysOf(create);
    expect(second).toBe(first);
  });

  it('brings what was typed after a lost answer along as a change', async () => {
    const create = jest
      .fn()
      .mockRejectedValueOnce(new HttpError('no connection', 0))
      .mockResolvedValueOnce({ data: { id: 'a', version: 1 } });
    const update = jest.fn().mockResolvedValue({ data: { id: 'a', version: 2 } });
    const once = new CreateOnce(provider(create, update), 'cases');
    await once.save({ stage: 'Active' }).catch(() => undefined);
    await once.save({ stage: 'FollowUp' });
    expect(create.mock.calls[1][1].data).toEqual({ stage: 'Active' });
    expect(update.mock.calls[0][1]).toMatchObject({ id: 'a', data: { stage: 'FollowUp' } });
  });

  it('starts anew under another key when the server refused it', async () => {
    const create = jest
      .fn()
      .mockRejectedValueOnce(new HttpError('look again', 400))
      .mockResolvedValueOnce({ data: { id: 'a', version: 1 } });
    const once = new CreateOnce(provider(create), 'cases');
    await once.save({ stage: '?' }).catch(() => undefined);
    await once.save({ stage: 'Active' });
    const [first, second] = keysOf(create);
    expect(second).not.toBe(first);
    expect(create.mock.calls[1][1].data).toEqual({ stage: 'Active' });
  });
});
