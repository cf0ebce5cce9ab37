import { onShiftThreeTimes } from './hide-screen';

const press = (key: string, times = 1) => {
  for (let time = 0; time < times; time += 1) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    document.dispatchEvent(new KeyboardEvent('keyup', { key }));
  }
};

describe('Shift three times', () => {
  it('hides the screen', () => {
    const hide = jest.fn();
    const stop = onShiftThreeTimes(hide);
    press('Shift', 2);
    expect(hide).not.toHaveBeenCalled();
    press('Shift');
    expect(hide).toHaveBeenCalledTimes(1);
    stop();
  });

  it('is not what capital letters are', () => {
    const hide = jest.fn();
    const stop = onShiftThreeTimes(hide);
    for (let letter = 0; letter < 3; letter += 1) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
      press('K');
      document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
    }
    expect(hide).not.toHaveBeenCalled();
    stop();
  });
});
