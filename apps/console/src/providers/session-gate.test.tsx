/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { createHttp } from './http';
import { SessionGate } from './session-gate';
import { forgetUnsaved, holdUnsaved } from './unsaved';

const answers = (...statuses: number[]) => {
  const asked = jest.fn(() => {
    const status = statuses.shift() ?? 200;
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve('{}') });
  });
  globalThis.fetch = asked as never;
  return asked;
};

describe('a session that ends', () => {
  const leave = jest.fn();
  beforeEach(() => {
    leave.mockClear();
    forgetUnsaved();
  });

  it('leads to the sign-in page when nothing would be lost', async () => {
    answers(401);
    const http = createHttp((key) => key, new SessionGate(leave).ended);
    await expect(http('GET', '/cases')).rejects.toThrow('errors.status401');
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('holds what was sent until the same person has signed in again, and sends it once more', async () => {
    holdUnsaved({}, 'page');
    const asked = answers(401, 401);
    const gate = new SessionGate(leave);
    const http = createHttp((key) => key, gate.ended);
    const saving = Promise.all([http('POST', '/cases', { body: {} }), http('GET', '/cases')]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(gate.isClosed()).toBe(true);
    expect(asked).toHaveBeenCalledTimes(2);
    gate.signedIn();
    await saving;
    expect(gate.isClosed()).toBe(false);
    expect(asked).toHaveBeenCalledTimes(4);
    expect(leave).not.toHaveBeenCalled();
  });

  it('speaks of what was typed only to those who typed', async () => {
    globalThis.fetch = (() => Promise.reject(new TypeError('away'))) as never;
    const http = createHttp((key) => key, new SessionGate(leave).ended);
    await expect(http('GET', '/cases')).rejects.toThrow('errors.noConnectionToRead');
    await expect(http('POST', '/cases')).rejects.toThrow(/^errors\.noConnection$/);
  });
});
