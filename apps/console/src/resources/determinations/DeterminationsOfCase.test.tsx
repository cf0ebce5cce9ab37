/** @jest-environment ./apps/console/src/testing/browser-environment.mjs */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'ra-core';
import { renderConsole, TODAY } from '../../testing/render-console';
import type { Determination } from './determination';
import { DeterminationsOfCase } from './DeterminationsOfCase';

const RIGHTS = ['determinations:list', 'determinations:read', 'determinations:create'];

const decision = (change: Partial<Determination> = {}): Determination => ({
  ...{ id: 'd1', version: 1, caseId: 'c1', state: 'decided', isStanding: true },
  ...{ traffickingStatus: 'ActualVictimOfTrafficking', decidedOn: '2026-03-03' },
  ...{ decidingBody: 'OwnProgramme', act: 'yes', means: 'yes', purpose: 'yes', rule: 'adult' },
  ...{ reasonsTold: ['reason'], isCarriedOver: false, recordedAt: '2026-03-03T02:00:00Z' },
  ...{ recordedByName: 'Sari', settledByName: 'Budi', settledAt: '2026-03-03T03:00:00Z' },
  ...{ struckByName: null, struckAt: null, mayConfirm: false, mayStrike: 'no', ...change },
});

const BASIS = {
  ...{ caseId: 'c1', age: 'adult', act: ['Recruitment'], means: [], purpose: ['ForcedLabour'] },
  ...{ decides: false, today: TODAY, firstContactOn: '2026-03-01' },
};

const show = (all: Determination[], more: object = {}, options: object = {}) =>
  renderConsole(<DeterminationsOfCase caseId="c1" id="determinations" mayWork />, {
    rights: RIGHTS,
    dataProvider: {
      getList: (() => Promise.resolve({ data: all, total: all.length })) as never,
      read: (() => Promise.resolve(BASIS)) as never,
      ...more,
    },
    ...options,
  });

describe('the screening result of a case', () => {
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));

  it('says what the case stands on, and strikes through what is over', async () => {
    show([
      decision(),
      decision({ id: 'd2', isStanding: false, decidingBody: 'Police', rule: null }),
      decision({
        ...{ id: 'd3', isStanding: false, struckAt: '2026-03-02T03:00:00Z', struckByName: 'Budi' },
        traffickingStatus: 'NotAVictimOfTrafficking',
      }),
    ]);
    await screen.findByText('The person is a victim of trafficking.');
    screen.getByText('This programme decided so on 3 March 2026, by the rule for adults.');
    screen.getByText('Proposed by Sari, confirmed by Budi');
    screen.getByText('Does not change our figures');
    expect(screen.getByText(/^Not a victim ·/).tagName).toBe('S');
  });

  it('is empty in words, and offers nothing to whoever only reads', async () => {
    renderConsole(<DeterminationsOfCase caseId="c1" id="determinations" mayWork={false} />, {
      rights: RIGHTS,
    });
    await screen.findByText('Nobody has decided yet whether this is trafficking');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what the answers add up to, lets a person decide, and asks why when she decides otherwise', async () => {
    const user = userEvent.setup();
    const sent: object[] = [];
    const create = (_: string, { data }: { data: object }) => {
      sent.push(data);
      return Promise.resolve({ data: decision({ state: 'proposed' }) });
    };
    show([], { create: create as never });
    await user.click(await screen.findByText('Begin a decision'));
    const title = await screen.findByText('What this adds up to');
    const sum = title.parentElement as HTMLElement;
    within(sum).getByText('Possible victim.');
    const means = screen.getByRole('group', { name: /^Means/ });
    await user.click(within(means).getByText('No'));
    within(sum).getByText('Not a victim.');
    within(sum).getByText('Found not to be there: means.');
    const chosen = () => within(screen.getByRole('group', { name: 'The decision' }));
    const radios = chosen().getAllByRole<HTMLInputElement>('radio');
    expect(radios.filter(({ checked }) => checked)).toEqual([]);
    await user.click(screen.getByText('Propose'));
    await screen.findByText('This is needed.');
    expect(sent).toEqual([]);
    await user.click(chosen().getByRole('radio', { name: 'Undecided' }));
    await user.click(within(means).getByText('Yes'));
    await user.click(screen.getByText('Propose'));
    await screen.findByText('This is not what the answers add up to: say why.');
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText(/^Why, as a whole/), 'Her sister tells it otherwise.');
    await user.click(screen.getByText('Propose'));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      ...{ caseId: 'c1', traffickingStatus: 'Undecided', means: 'yes', meansReason: null },
      ...{ reason: 'Her sister tells it otherwise.', decidedOn: TODAY },
    });
  });

  it('keeps every word when the server does not take it, and sends the same once', async () => {
    const user = userEvent.setup();
    const keys: unknown[] = [];
    const create = (_: string, { meta }: { meta: { idempotencyKey: string } }) => {
      keys.push(meta.idempotencyKey);
      return Promise.reject(new HttpError('The server is busy.', 503));
    };
    show([], { create: create as never });
    await user.click(await screen.findByText('Begin a decision'));
    await user.click(await screen.findByRole('radio', { name: 'Possible victim' }));
    await user.type(await screen.findByLabelText(/^What shows the act/), 'An agent came.');
    await user.click(screen.getByText('Propose'));
    await screen.findByText('The server is busy.');
    await user.click(screen.getByText('Propose'));
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[0]).toBe(keys[1]);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^What shows the act/).value).toBe(
      'An agent came.',
    );
  });

  it('lets a supervisor answer a proposal, on the version she read', async () => {
    const user = userEvent.setup();
    const acts: unknown[][] = [];
    const act = (...all: unknown[]) => {
      acts.push(all);
      return Promise.resolve({});
    };
    show(
      [decision({ state: 'proposed', isStanding: false, mayConfirm: true, settledByName: null })],
      { act: act as never },
    );
    expect(screen.queryByText('No reason was written down with it.')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Send back' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Send back' }));
    expect(acts).toEqual([]);
    await user.type(dialog.getByRole('textbox'), 'Who took her papers?');
    await user.click(dialog.getByRole('button', { name: 'Send back' }));
    await waitFor(() => expect(acts).toHaveLength(1));
    expect(acts[0]).toEqual([
      ...['determinations', 'd1', 'send-back', { reason: 'Who took her papers?' }, 1],
    ]);
  });

  it('beside a proposal that waits only takes down what another body decided', async () => {
    const user = userEvent.setup();
    show([decision({ state: 'proposed', isStanding: false, reasonsTold: [] })]);
    await screen.findByText('No reason was written down with it.');
    expect(screen.queryByText('New decision')).toBeNull();
    await user.click(screen.getByText('Decision of another body'));
    await screen.findByText(/^A proposal of this programme waits/);
    const body = screen.getByLabelText<HTMLSelectElement>(/^Decided by/);
    expect([...body.options].map(({ value }) => value)).not.toContain('OwnProgramme');
    expect(body.value).toBe('');
    const act = within(screen.getByRole('group', { name: /^Act/ }));
    expect(act.getByRole<HTMLInputElement>('radio', { name: 'Not known' }).checked).toBe(true);
  });

  it('opens reasons only when asked', async () => {
    const user = userEvent.setup();
    const asked: unknown[] = [];
    const getOne = (_: string, { id }: { id: string }) => {
      asked.push(id);
      const nothing = { actReason: null, meansReason: null, purposeReason: null };
      const over = { sentBackReason: null, strikeReason: null };
      return Promise.resolve({
        data: { ...decision(), ...nothing, ...over, reason: 'She told it twice.' },
      });
    };
    show([decision()], { getOne: getOne as never });
    const button = await screen.findByRole('button', { name: /^Show reasons/ });
    expect(asked).toEqual([]);
    await user.click(button);
    await screen.findByText('She told it twice.');
    expect(asked).toEqual(['d1']);
  });
});
