/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { createHttp } from './http';
import { ProofGate } from './proof-gate';
import { SessionGate } from './session-gate';
import { forgetUnsaved, holdUnsaved } from './unsaved';

const answers = (...answered: (number | 'strongSignInNeeded')[]) => {
  const asked = jest.fn(() => {
    const next = answered.shift() ?? 200;
    const status = typeof next === 'number' ? next : 403;
    const code = status === next ? 'stepUpNeeded' : next;
    const body = status === 403 ? JSON.stringify({ code }) : '{}';
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
    const http = createHttp((key) => key, { onShut: new SessionGate(leave).ended });
    await expect(http('GET', '/cases')).rejects.toThrow('errors.status401');
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('holds what was sent until the same person has signed in again, and sends it once more', async () => {
    holdUnsaved({}, 'page');
    const asked = answers(401, 401);
    const gate = new SessionGate(leave);
    const http = createHttp((key) => key, { onShut: gate.ended });
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
    const reading = createHttp((key) => key, { onShut: gate.ended })('GET', '/cases');
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
    const http = createHttp((key) => key, { onShut: new SessionGate(leave).ended });
    await expect(http('GET', '/cases')).rejects.toThrow('errors.noConnectionToRead');
    await expect(http('POST', '/cases')).rejects.toThrow(/^errors\.noConnection$/);
  });
});

describe('a grave deed', () => {
  it('waits for a proof and is sent once more, or is not done', async () => {
    const gate = new ProofGate();
    const http = createHttp((key) => key, { onProofNeeded: gate.needed });
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

describe('a restricted case', () => {
  const leave = jest.fn();
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const start = () => {
    const gate = new SessionGate(leave);
    return { gate, http: createHttp((key) => key, { onRestricted: gate.restricted }) };
  };
  beforeEach(() => forgetUnsaved());

  it('covers the page until somebody has shown who they are, and asks again however often it takes', async () => {
    const asked = answers('strongSignInNeeded', 'strongSignInNeeded', 'strongSignInNeeded');
    const { gate, http } = start();
    const reading = Promise.all([http('GET', '/cases/1'), http('GET', '/episodes')]);
    await turn();
    expect(gate.closedBecause()).toBe('restricted');
    gate.signedIn();
    await turn();
    expect(gate.closedBecause()).toBe('restricted');
    gate.signedIn();
    await reading;
    expect(gate.isClosed()).toBe(false);
    expect(asked).toHaveBeenCalledTimes(5);
    expect(leave).not.toHaveBeenCalled();
  });

  it('waits with what a page asks by itself until what was typed is saved', async () => {
    const form = {};
    holdUnsaved(form, 'page');
    answers('strongSignInNeeded');
    const { gate, http } = start();
    const { signal } = new AbortController();
    const reading = http('GET', '/cases/1', { signal });
    await turn();
    expect(gate.isClosed()).toBe(false);
    holdUnsaved({}, null);
    await turn();
    expect(gate.isClosed()).toBe(false);
    holdUnsaved(form, null);
    await turn();
    expect(gate.closedBecause()).toBe('restricted');
    gate.signedIn();
    await reading;
  });

  it('does not cover another page for what was called off meanwhile', async () => {
    const form = {};
    holdUnsaved(form, 'page');
    answers('strongSignInNeeded');
    const { gate, http } = start();
    const asking = new AbortController();
    const reading = http('GET', '/cases/1', { signal: asking.signal });
    await turn();
    asking.abort();
    forgetUnsaved();
    await expect(reading).rejects.toThrow('errors.strongSignInNeeded');
    expect(gate.isClosed()).toBe(false);
  });

  it('covers at once for what somebody asked for, also in the middle of a form', async () => {
    holdUnsaved({}, 'page');
    answers('strongSignInNeeded');
    const { gate, http } = start();
    const revealing = http('POST', '/persons/1/reveal', { body: {} });
    await turn();
    expect(gate.closedBecause()).toBe('restricted');
    gate.notNow();
    await expect(revealing).rejects.toThrow('errors.strongSignInNeeded');
  });

  it('is asked about no more when the session is locked or over behind the cover', () => {
    const { gate } = start();
    void gate.restricted();
    gate.lock();
    expect(gate.closedBecause()).toBe('locked');
    void gate.restricted();
    expect(gate.closedBecause()).toBe('locked');
  });
});
