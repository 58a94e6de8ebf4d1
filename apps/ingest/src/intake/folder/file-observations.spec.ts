import { describe, expect, it } from 'vitest';
import { type FileState, FileObservations } from './file-observations.js';

const quietMs = 1_000;
const state = (overrides: Partial<FileState> = {}): FileState => ({
  identity: 'a',
  size: 10,
  changedAt: 5,
  ...overrides,
});

/** One scan a row: when it was, what it saw, and whether that was complete. */
type Scan = readonly [now: number, seen: FileState, complete: boolean];

describe('a file is complete', () => {
  it.each<[string, Scan[]]>([
    [
      'when a second scan sees it unchanged',
      [
        [0, state(), false],
        [1_000, state(), true],
      ],
    ],
    ['not at the first observation', [[0, state(), false]]],
    [
      'not before it was unchanged long enough',
      [
        [0, state(), false],
        [400, state(), false],
        [999, state(), false],
        [1_000, state(), true],
      ],
    ],
    [
      'not while it grows',
      [
        [0, state(), false],
        [1_000, state({ size: 20 }), false],
        [2_000, state({ size: 30 }), false],
        [3_000, state({ size: 30 }), true],
      ],
    ],
    [
      'not while it is written again in the same size',
      [
        [0, state(), false],
        [1_000, state({ changedAt: 6 }), false],
        [2_000, state({ changedAt: 6 }), true],
      ],
    ],
    [
      'not when it is another file in the same state',
      [
        [0, state(), false],
        [1_000, state({ identity: 'b' }), false],
      ],
    ],
    [
      'as long as it is unchanged',
      [
        [0, state(), false],
        [1_000, state(), true],
        [2_000, state(), true],
      ],
    ],
  ])('%s', (_, scans) => {
    const observations = new FileObservations(quietMs, 10);
    for (const [now, seen, complete] of scans) {
      observations.beginScan();
      expect(observations.observe(seen, now)).toBe(complete);
      observations.endScan();
    }
  });
});

it('does not count a file that one scan finds twice', () => {
  const observations = new FileObservations(0, 10);
  observations.beginScan();
  expect(observations.observe(state(), 0)).toBe(false);
  expect(observations.observe(state(), 0)).toBe(false);
});

it('deletes the observations of files that are gone', () => {
  const observations = new FileObservations(quietMs, 10);
  observations.beginScan();
  observations.observe(state(), 0);
  observations.endScan();
  observations.beginScan();
  observations.endScan();
  observations.beginScan();
  expect(observations.observe(state(), 5_000)).toBe(false);
});

it('observes up to the maximum number of files, and further ones when those are gone', () => {
  const observations = new FileObservations(0, 1);
  const first = state({ identity: 'first' });
  const second = state({ identity: 'second' });
  for (const now of [0, 1]) {
    observations.beginScan();
    observations.observe(first, now);
    expect(observations.observe(second, now)).toBe(false);
    observations.endScan();
  }
  for (const [now, complete] of [
    [2, false],
    [3, false],
    [4, true],
  ] as const) {
    observations.beginScan();
    expect(observations.observe(second, now)).toBe(complete);
    observations.endScan();
  }
});
