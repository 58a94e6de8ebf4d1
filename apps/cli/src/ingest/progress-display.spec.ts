import { expect, it } from 'vitest';
import { formatProgress } from './progress-display.js';

const figures = { parsed: 10, notParsed: 2, pending: 12, seconds: 4, uploaded: true };
const half = `[${'#'.repeat(12)}${'.'.repeat(12)}]`;
const empty = `[${'.'.repeat(24)}]`;

it.each([
  ['with time left', figures, `${half} 3.0 letters/s, 12 pending, 10 parsed, 2 not parsed, 4 s left`],
  [
    'at the start',
    { ...figures, parsed: 0, notParsed: 0, seconds: 0 },
    `${empty} 0.0 letters/s, 12 pending, 0 parsed, 0 not parsed`,
  ],
  [
    'without documents',
    { ...figures, parsed: 0, notParsed: 0, pending: 0 },
    `${empty} 0.0 letters/s, 0 pending, 0 parsed, 0 not parsed`,
  ],
  [
    'without time left while documents are uploaded',
    { ...figures, uploaded: false },
    `${half} 3.0 letters/s, 12 pending, 10 parsed, 2 not parsed`,
  ],
  [
    'with 59 s left',
    { ...figures, pending: 177 },
    `[#.......................] 3.0 letters/s, 177 pending, 10 parsed, 2 not parsed, 59 s left`,
  ],
  [
    'with a minute left',
    { ...figures, pending: 180 },
    `[#.......................] 3.0 letters/s, 180 pending, 10 parsed, 2 not parsed, 1 min 0 s left`,
  ],
  [
    'with hours left',
    { ...figures, pending: 21_960 },
    `${empty} 3.0 letters/s, 21960 pending, 10 parsed, 2 not parsed, 2 h 2 min left`,
  ],
])('formats progress %s', (_, given, line) => {
  expect(formatProgress(given)).toBe(line);
});
