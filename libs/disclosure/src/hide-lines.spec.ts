import { hideLines } from './index';

const year = (forcedLabour: number, sexual: number, both: number) => ({
  total: forcedLabour + sexual + both,
  cells: [
    { name: 'forcedLabour', value: forcedLabour },
    { name: 'sexual', value: sexual },
    { name: 'both', value: both },
  ],
});

describe('a breakdown over the years', () => {
  it('gives up the class that is rarest in the other years, not the one readers came for', () => {
    const lines = [year(300, 40, 3), year(280, 50, 9), year(310, 60, 8)];
    const shown = hideLines(lines, { threshold: 5, partition: true });
    expect(shown.map((line) => line.map((cell) => cell.value))).toEqual([
      [300, null, null],
      [280, 50, 9],
      [310, 60, 8],
    ]);
  });

  it("does not look at the year's own counts for it", () => {
    const others = [year(280, 50, 9), year(310, 60, 8)];
    const [common] = hideLines([year(300, 40, 3), ...others], { threshold: 5, partition: true });
    const [rare] = hideLines([year(40, 300, 3), ...others], { threshold: 5, partition: true });
    expect(common.map((cell) => cell.status)).toEqual(rare.map((cell) => cell.status));
  });

  it('hides Unknown before anything else', () => {
    const cells = [
      { name: 'forcedLabour', value: 90 },
      { name: 'sexual', value: 2 },
      { name: 'Unknown', value: 900 },
    ];
    const [line] = hideLines([{ cells, total: 992 }, year(6, 6, 6)], {
      threshold: 5,
      partition: true,
    });
    expect(line.map((cell) => cell.status)).toEqual(['shown', 'hidden', 'hidden']);
  });
});
