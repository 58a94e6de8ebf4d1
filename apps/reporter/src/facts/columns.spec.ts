import { describe, expect, it } from 'vitest';
import { CaseNumberColumn } from './case-number-column.js';
import { CodedColumn } from './coded-column.js';
import { DeterminationSet } from './determination-set.js';
import { GrowingColumn } from './growing-column.js';

describe('GrowingColumn', () => {
  it('keeps its numbers when it grows, by one row or by many', () => {
    const column = new GrowingColumn((length) => new Uint32Array(length));
    const rows = [0, 63, 64, 65, 95, 96, 10_000];
    for (const row of rows) column.set(row, row + 7);
    expect(rows.map((row) => column.values[row])).toEqual(rows.map((row) => row + 7));
    expect(column.values.length).toBeGreaterThan(10_000);
  });

  it('grows by half, so that a column that is filled row by row is copied rarely', () => {
    let copies = 0;
    const column = new GrowingColumn((length) => {
      copies += 1;
      return new Uint32Array(length);
    });
    for (let row = 0; row < 10_000; row += 1) column.set(row, row);
    expect(copies).toBeLessThan(20);
  });
});

describe('CodedColumn', () => {
  it('keeps the lists of all rows when their codes no longer fit in two bytes', () => {
    const column = new CodedColumn();
    const count = 0x1_0002;
    for (let row = 0; row < count; row += 1) {
      column.set(row, `word ${row}`);
      if (row === 0xfff0) expect(column.values.BYTES_PER_ELEMENT).toBe(2);
    }
    expect(column.values.BYTES_PER_ELEMENT).toBe(4);
    const rows = [0, 1, 0xfffe, 0xffff, 0x1_0000, 0x1_0001];
    const codes = rows.map((row) => column.values[row]);
    expect(codes).toEqual(rows.map((row) => column.dictionary.codeOf(`word ${row}`)));
    expect(new Set(codes).size).toBe(rows.length);
  });

  it('copies the list of a row', () => {
    const column = new CodedColumn();
    column.set(0, 'a');
    column.set(1, 'b');
    column.copy(0, 1);
    expect(column.values[1]).toBe(column.values[0]);
  });
});

describe('CaseNumberColumn', () => {
  const stored = ['CM15-0000007', 'CM15-0000017', 'CM16-0000007', 'CM15-7', null, 'A', 'CM15-1234567890123'];
  const column = new CaseNumberColumn();
  for (const [row, caseNumber] of stored.entries()) column.set(row, caseNumber);
  const rowsOf = (...wanted: (string | null)[]): number[] => {
    const fits = column.among(wanted);
    return stored.flatMap((_, row) => (fits(row) ? [row] : []));
  };

  it.each<[string, (string | null)[], number[]]>([
    ['one', ['CM15-0000007'], [0]],
    ['several', ['CM16-0000007', 'CM15-0000017'], [1, 2]],
    ['digits without leading zeros', ['CM15-7'], [3]],
    ['none', [null], [4]],
    ['no digits', ['A'], [5]],
    ['more digits than fit in a number', ['CM15-1234567890123'], [6]],
    ['an unknown beginning', ['CM17-0000007'], []],
    ['an unknown number', ['CM15-0000008'], []],
  ])('finds %s', (_what, wanted, rows) => {
    expect(rowsOf(...wanted)).toEqual(rows);
  });

  it('copies the number of a row', () => {
    const copied = new CaseNumberColumn();
    copied.set(0, 'CM15-0000007');
    copied.set(1, 'CM16-0000099');
    copied.copy(1, 0);
    expect(copied.among(['CM16-0000099'])(0)).toBe(true);
    expect(copied.among(['CM15-0000007'])(0)).toBe(false);
  });
});

describe('DeterminationSet', () => {
  it('holds ids beyond its first size, and only those', () => {
    const ids = [0, 31, 32, 32_767, 32_768, 65_536, 1_000_003];
    const set = DeterminationSet.of(ids);
    for (const id of ids) {
      expect(set.has(id)).toBe(true);
      expect(set.has(id + 1)).toBe(ids.includes(id + 1));
    }
    expect(set.has(5_000_000)).toBe(false);
    expect(set.bytes).toBeGreaterThanOrEqual(1_000_003 / 8);
  });

  it('doubles, so that a set that is filled in order is copied rarely', () => {
    const set = DeterminationSet.of([32 * 1_024]);
    expect(set.bytes).toBe(2_048 * 4);
  });
});
