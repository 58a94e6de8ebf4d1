import { expect, it } from 'vitest';
import { csvLine } from './csv.js';

it.each<[string, readonly unknown[], string]>([
  ['plain values', ['a', 1, true, null], 'a,1,true,'],
  ['commas, quotes and line breaks', ['a, b', 'say "so"', 'a\nb'], '"a, b","say ""so""","a\nb"'],
  ['lists', [['MTUS', 'ODG']], 'MTUS; ODG'],
  ['what a spreadsheet would run', ['=1+1', '@SUM(A1)', '-2+3'], `'=1+1,'@SUM(A1),'-2+3`],
  ['negative numbers, which are none of that', [-2], '-2'],
])('writes %s', (_, values, line) => {
  expect(csvLine(values)).toBe(`${line}\r\n`);
});
