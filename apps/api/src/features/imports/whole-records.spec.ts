import { readRows } from './read-rows';
import { type FileFault, WholeRecords } from './whole-records';

/** Reads a file that arrives in pieces of so many bytes. */
async function read(content: Buffer, pieceSize: number) {
  async function* chunks() {
    for (let at = 0; at < content.length; at += pieceSize) {
      yield content.subarray(at, at + pieceSize);
    }
  }
  const records = new WholeRecords();
  const rows: [number, ...string[]][] = [];
  let misplaced: number | null = null;
  for await (const piece of records.of(chunks())) {
    const read = readRows(piece);
    rows.push(...read.rows.map(({ row, cells }): [number, ...string[]] => [row, ...cells]));
    misplaced ??= read.faultyRow;
  }
  return { rows, fault: records.fault, misplaced };
}

const SIZES = [1, 2, 3, 7, 64, 100_000];
const MARK = '\uFEFF';

describe('Whole records', () => {
  it.each(SIZES)('are the same however the bytes arrive (%d at a time)', async (size) => {
    const content = Buffer.from(
      `${MARK}year,name\r\n2015,"a ""b"",\r\nc"\r\n\r\n2016,NA\n2017,Örtüğ 𠮷`,
    );
    const { rows, fault } = await read(content, size);
    expect(fault).toBeNull();
    expect(rows).toEqual([
      [1, 'year', 'name'],
      [2, '2015', 'a "b",\r\nc'],
      // The blank line is the third row of a spreadsheet too.
      [4, '2016', 'NA'],
      [5, '2017', 'Örtüğ 𠮷'],
    ]);
  });

  const faults: [string, Buffer, FileFault, number][] = [
    [
      'a byte that is no UTF-8',
      Buffer.concat([Buffer.from('a\nb\nc'), Buffer.from([0xff]), Buffer.from('\nd\n')]),
      { row: 3, code: 'fileNotUtf8' },
      2,
    ],
    [
      'a letter that is cut off by the end of the file',
      Buffer.from('a\né').subarray(0, 3),
      { row: 2, code: 'fileNotUtf8' },
      1,
    ],
    ['a zero byte', Buffer.from('a\nb\0\n'), { row: 2, code: 'fileNotText' }, 1],
    [
      'a quotation mark left open',
      Buffer.from('a\n"b\nc\n'),
      { row: 2, code: 'quoteNotClosed' },
      1,
    ],
    [
      'a line that is too long',
      Buffer.from(`a\n${'x'.repeat(1_000_001)}\nb\n`),
      { row: 2, code: 'lineTooLong' },
      1,
    ],
    [
      'a line that is too long and never ends',
      Buffer.from(`a\n${'x'.repeat(1_200_000)}`),
      { row: 2, code: 'lineTooLong' },
      1,
    ],
  ];

  it.each(faults)('end before %s, and name its row', async (_what, content, fault, before) => {
    for (const size of content.length > 1_000 ? [4_096, 2_000_000] : SIZES) {
      const found = await read(content, size);
      expect(found.fault).toEqual(fault);
      expect(found.rows).toHaveLength(before);
    }
  });

  it('may be as long as a line may be', async () => {
    const { rows, fault } = await read(Buffer.from(`a\n${'x'.repeat(1_000_000)}\n`), 65_536);
    expect(fault).toBeNull();
    expect(rows).toHaveLength(2);
  });

  it.each(SIZES)(
    'name the row of a misplaced quotation mark (%d bytes at a time)',
    async (size) => {
      const { rows, misplaced } = await read(Buffer.from('a\nb\nc"d"\n'), size);
      expect(misplaced).toBe(3);
      expect(rows).toHaveLength(2);
    },
  );
});
