import { describe, expect, it } from 'vitest';
import { readBasedOnMtus } from './guideline-statement.js';

describe('readBasedOnMtus', () => {
  it.each([
    [true, 'Decision based on MTUS Low Back Complaints 2004.'],
    [true, 'Decision based on MTUS ACOEM. Decision based on Non-MTUS Citation ODG.'],
    [
      false,
      'The Claims Administrator did not base their decision on the MTUS. Decision based on Non-MTUS Citation MTUS: CHRONIC PAIN',
    ],
    [false, 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.'],
    [false, 'The Expert Reviewer did not cite any medical evidence for its decision.'],
    [false, 'Decision based on Non-MTUS Citation ODG.'],
    [true, 'The Expert Reviewer based his/her decision on the MTUS, Knee Complaints.'],
    [true, 'The Claims Administrator relied on the Chronic Pain Guidelines, which is a part of the MTUS.'],
    [false, 'The Claims Administrator based its decision on a book, which is not a part of the MTUS.'],
    [
      true,
      'The Expert Reviewer based his/her decision on the Knee Guidelines, which is part of the MTUS, and a book, which is not part of the MTUS.',
    ],
    [null, 'A book was read.'],
    [null, ''],
  ])('%s: %s', (expected, statement) => {
    expect(readBasedOnMtus(statement)).toBe(expected);
  });
});
