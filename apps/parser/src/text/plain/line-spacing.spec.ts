import { describe, expect, it } from 'vitest';
import { detectLineSpacing, visibleGap, type BlankRun } from './line-spacing.js';

/** Runs in short form: `0` none, `e` one empty line, `b` one line with a blank; `ebe` three lines. */
const runs = (...short: string[]): BlankRun[] =>
  short.map((run) => ({ blank: run.split('b').length - 1, empty: run.split('e').length - 1 }));

const lengths = (count: number, length = 80): number[] => Array.from({ length: count }, () => length);

describe('detectLineSpacing', () => {
  it.each<[string, BlankRun[], number, string]>([
    ['lines that follow each other', runs('0', '0', 'e', '0', '0'), 80, 'single'],
    ['an empty line after every line', runs('e', 'e', 'eee', 'e', 'e'), 80, 'doubled'],
    ['the same, visual empty lines with a blank', runs('e', 'e', 'ebe', 'e', 'eee'), 80, 'doubled-with-blank-lines'],
    [
      'a single pair without',
      runs('e', 'e', '0', 'e', 'e', 'e', 'e', 'ebe', 'e', 'e', 'e'),
      80,
      'doubled-with-blank-lines',
    ],
    ['paragraphs, each a line of its own', runs('e', 'e', 'e', 'e', 'e'), 600, 'single'],
    ['too few lines to detect', runs('e', 'e', 'e'), 80, 'single'],
  ])('%s', (_, between, length, expected) => {
    expect(detectLineSpacing(lengths(between.length + 1, length), between)).toBe(expected);
  });
});

describe('visibleGap', () => {
  it.each<[string, Parameters<typeof visibleGap>[1], number]>([
    ['0', 'single', 0],
    ['e', 'single', 1],
    ['eb', 'single', 2],
    ['0', 'doubled', 0],
    ['e', 'doubled', 0],
    ['eee', 'doubled', 1],
    ['eeee', 'doubled', 2],
    ['e', 'doubled-with-blank-lines', 0],
    ['ebe', 'doubled-with-blank-lines', 1],
    ['eee', 'doubled-with-blank-lines', 0],
    ['ebeee', 'doubled-with-blank-lines', 1],
    ['ebebe', 'doubled-with-blank-lines', 2],
  ])('%s in %s spacing: %d', (run, spacing, expected) => {
    const [only] = runs(run);
    expect(only === undefined ? null : visibleGap(only, spacing)).toBe(expected);
  });
});
