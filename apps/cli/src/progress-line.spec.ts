import { expect, it } from 'vitest';
import { progressLine } from './progress-line.js';

const figures = { parsed: 10, rejected: 2, waiting: 12, seconds: 4, sendingEnded: true };

it.each([
  [
    'in the middle',
    figures,
    `[${'#'.repeat(12)}${'.'.repeat(12)}] 3.0 letters/s, 12 waiting, 10 parsed, 2 rejected, 4 s left`,
  ],
  [
    'at the start',
    { ...figures, parsed: 0, rejected: 0, seconds: 0 },
    `[${'.'.repeat(24)}] 0.0 letters/s, 12 waiting, 0 parsed, 0 rejected`,
  ],
  [
    'while more is sent',
    { ...figures, sendingEnded: false },
    `[${'#'.repeat(12)}${'.'.repeat(12)}] 3.0 letters/s, 12 waiting, 10 parsed, 2 rejected`,
  ],
  [
    'with much left',
    { ...figures, waiting: 21_960 },
    `[${'.'.repeat(24)}] 3.0 letters/s, 21960 waiting, 10 parsed, 2 rejected, 2 h 2 min left`,
  ],
])('tells how far it is %s', (_, given, line) => {
  expect(progressLine(given)).toBe(line);
});
