import { ClockWatch } from './clock-watch';

/** Two clocks that a test moves: `pass` moves both, `set` the one on the wall alone. */
function clocks() {
  const at = { wall: 1_800_000_000, steady: 40 };
  const watch = new ClockWatch(
    () => at.wall,
    () => at.steady,
  );
  return {
    watch,
    pass: (seconds: number) => {
      at.wall += seconds;
      at.steady += seconds;
    },
    set: (by: number) => (at.wall += by),
  };
}

it('says nothing while both clocks go on, however long nobody looked', () => {
  const { watch, pass } = clocks();
  expect(watch.jump()).toBe(0);
  pass(90_000);
  expect(watch.jump()).toBe(0);
});

it('tells a jump once, forward and back', () => {
  const { watch, pass, set } = clocks();
  set(3_600);
  pass(1);
  expect(watch.jump()).toBe(3_600);
  pass(1);
  expect(watch.jump()).toBe(0);
  set(-7);
  expect(watch.jump()).toBe(-7);
  expect(watch.jump()).toBe(0);
});

it('lets five seconds pass, and tells small steps when together they are more', () => {
  const { watch, pass, set } = clocks();
  for (let step = 1; step <= 5; step += 1) {
    set(1);
    pass(1);
    expect(watch.jump()).toBe(0);
  }
  set(1);
  expect(watch.jump()).toBe(6);
});

it('reads the clocks of this machine', () => {
  expect(new ClockWatch().jump()).toBe(0);
});
