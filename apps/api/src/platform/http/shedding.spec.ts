import { type Load, isTurnedAway, urgencyOf, watchDelay } from './shedding';

it('knows what can wait by what is asked for', () => {
  const asked = (...requests: string[]) =>
    requests.map((one) => urgencyOf(...(one.split(' ') as [string, string])));
  expect(asked('GET /reports', 'GET /reports/persons-assisted', 'HEAD /reports')).toEqual(
    Array(3).fill('figures'),
  );
  expect(asked('GET /cases', 'GET /cases/', 'GET /audit-events', 'POST /cases/search')).toEqual(
    Array(4).fill('lists'),
  );
  const work = [
    ...['GET /session', 'POST /session', 'POST /session/unlock', 'GET /session/passkey'],
    ...['GET /cases/1', 'POST /cases', 'PATCH /cases/1', 'POST /persons/1/reveal', 'GET /account'],
    ...['POST /reports', 'DELETE /session', 'GET /code-lists', 'POST /imports'],
  ];
  expect(asked(...work)).toEqual(work.map(() => 'work'));
});

it('turns figures away first, then lists, and never work', () => {
  const away = (load: Partial<Load>) =>
    (['figures', 'lists', 'work'] as const).filter((urgency) =>
      isTurnedAway(urgency, { underWay: 0, delayMs: 0, ...load }),
    );
  expect(away({ underWay: 100 })).toEqual([]);
  expect(away({ underWay: 101 })).toEqual(['figures']);
  expect(away({ underWay: 200, delayMs: 400 })).toEqual(['figures']);
  expect(away({ underWay: 201 })).toEqual(['figures', 'lists']);
  expect(away({ delayMs: 200 })).toEqual([]);
  expect(away({ delayMs: 201 })).toEqual(['figures']);
  expect(away({ underWay: 1e6, delayMs: 1e6 })).toEqual(['figures', 'lists']);
});

describe('how late this process is', () => {
  const hold = (ms: number) => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };
  const breathe = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('is told when it is late all the time, and not for one pause', async () => {
    const delayMs = watchDelay();
    hold(1_500);
    for (let turn = 0; turn < 20; turn += 1) await breathe(25);
    expect(delayMs()).toBeLessThan(200);
    for (let turn = 0; turn < 14; turn += 1) {
      hold(300);
      // As long as it takes to notice, and no time to be early in: how many moments a busy machine makes of it differs.
      await breathe(1);
    }
    expect(delayMs()).toBeGreaterThan(200);
  });
});
