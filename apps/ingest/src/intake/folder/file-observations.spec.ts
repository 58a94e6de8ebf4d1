import { describe, expect, it } from 'vitest';
import { type FileState, FileObservations } from './file-observations.js';

const quiet = 1_000;
const mark = (overrides: Partial<FileState> = {}): FileState => ({
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
        [0, mark(), false],
        [1_000, mark(), true],
      ],
    ],
    ['not at first sight', [[0, mark(), false]]],
    [
      'not before it was quiet long enough',
      [
        [0, mark(), false],
        [400, mark(), false],
        [999, mark(), false],
        [1_000, mark(), true],
      ],
    ],
    [
      'not while it grows',
      [
        [0, mark(), false],
        [1_000, mark({ size: 20 }), false],
        [2_000, mark({ size: 30 }), false],
        [3_000, mark({ size: 30 }), true],
      ],
    ],
    [
      'not while it is written again in the same size',
      [
        [0, mark(), false],
        [1_000, mark({ changedAt: 6 }), false],
        [2_000, mark({ changedAt: 6 }), true],
      ],
    ],
    [
      'not when it is another file of the same look',
      [
        [0, mark(), false],
        [1_000, mark({ identity: 'b' }), false],
      ],
    ],
    [
      'as long as it stays',
      [
        [0, mark(), false],
        [1_000, mark(), true],
        [2_000, mark(), true],
      ],
    ],
  ])('%s', (_, scans) => {
    const sightings = new FileObservations(quiet, 10);
    for (const [now, seen, complete] of scans) {
      sightings.beginScan();
      expect(sightings.observe(seen, now)).toBe(complete);
      sightings.endScan();
    }
  });
});

it('does not count the same scan twice', () => {
  const sightings = new FileObservations(0, 10);
  sightings.beginScan();
  expect(sightings.observe(mark(), 0)).toBe(false);
  expect(sightings.observe(mark(), 0)).toBe(false);
});

it('forgets files that are gone', () => {
  const sightings = new FileObservations(quiet, 10);
  sightings.beginScan();
  sightings.observe(mark(), 0);
  sightings.endScan();
  sightings.beginScan();
  sightings.endScan();
  sightings.beginScan();
  expect(sightings.observe(mark(), 5_000)).toBe(false);
});

it('remembers so many files and takes up others as those go', () => {
  const sightings = new FileObservations(0, 1);
  const first = mark({ identity: 'first' });
  const second = mark({ identity: 'second' });
  for (const now of [0, 1]) {
    sightings.beginScan();
    sightings.observe(first, now);
    expect(sightings.observe(second, now)).toBe(false);
    sightings.endScan();
  }
  for (const [now, complete] of [
    [2, false],
    [3, false],
    [4, true],
  ] as const) {
    sightings.beginScan();
    expect(sightings.observe(second, now)).toBe(complete);
    sightings.endScan();
  }
});
