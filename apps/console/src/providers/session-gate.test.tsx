/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { createHttp } from './http';
import { ProofGate } from './proof-gate';
import { SessionGate } from './session-gate';
import { forgetUnsaved, holdUnsaved } from './unsaved';

const answers = (...statuses: number[]) => {
  const asked = jest.fn(() => {
    const status = statuses.shift() ?? 200;
    const body = status === 403 ? '{"code":"stepUpNeeded"}' : '{}';
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(body) });
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

  it('is covered when it is locked, whether or not anything was typed', async () => {
    const asked = answers(423);
    const gate = new SessionGate(leave);
    const reading = createHttp((key) => key, gate.ended)('GET', '/cases');
    await new Promise((resolve) => setTimeout(resolve));
    expect(gate.closedBecause()).toBe('locked');
    gate.signedIn();
    await reading;
    expect(asked).toHaveBeenCalledTimes(2);
    expect(leave).not.toHaveBeenCalled();
  });

  it('stays covered when it ends behind the cover, and then says so', () => {
    const gate = new SessionGate(leave);
    gate.lock();
    void gate.ended(401);
    expect(gate.closedBecause()).toBe('ended');
    gate.lock();
    expect(gate.closedBecause()).toBe('ended');
    expect(leave).not.toHaveBeenCalled();
  });

  it('speaks of what was typed only to those who typed', async () => {
    globalThis.fetch = (() => Promise.reject(new TypeError('away'))) as never;
    const http = createHttp((key) => key, new SessionGate(leave).ended);
    await expect(http('GET', '/cases')).rejects.toThrow('errors.noConnectionToRead');
    await expect(http('POST', '/cases')).rejects.toThrow(/^errors\.noConnection$/);
  });
});

describe('a grave deed', () => {
  it('waits for a proof and is sent once more, or is not done', async () => {
    const gate = new ProofGate();
    const http = createHttp(
      (key) => key,
      () => Promise.resolve(false),
      gate.needed,
    );
    const asked = answers(403);
    const done = http('POST', '/users', { body: {} });
    await new Promise((resolve) => setTimeout(resolve));
    expect(gate.isAsking()).toBe(true);
    gate.done(true);
    await done;
    expect(asked).toHaveBeenCalledTimes(2);

    const askedAgain = answers(403);
    const given = http('POST', '/users', { body: {} });
    await new Promise((resolve) => setTimeout(resolve));
    gate.done(false);
    await expect(given).rejects.toThrow('errors.stepUpNeeded');
    expect(askedAgain).toHaveBeenCalledTimes(1);
  });
});
