import { describe, expect, it } from 'vitest';
import { makeLetter } from '../../../../test/support/letter-factory.js';
import { copyKey } from './copy-key.js';

describe('copyKey', () => {
  it('is the case number where there is one', () => {
    expect(copyKey(makeLetter({ header: { caseNumber: 'CM16-0000007' } }))).toBe('case:CM16-0000007');
  });

  it('is the fingerprint where there is none', () => {
    const letter = makeLetter({ header: { caseNumber: null } });
    expect(copyKey(letter)).toBe(`fingerprint:${letter.fingerprint}`);
  });
});
