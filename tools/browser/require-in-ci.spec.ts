import { describe, expect, it } from 'vitest';
import { requireInCi } from './require-in-ci.js';

describe('requireInCi', () => {
  it('fails a run in CI that would leave out the tests of the dashboard', () => {
    for (const CI of ['true', '1']) {
      expect(() => requireInCi(null, { CI })).toThrow('CI is set and no Chromium was found.');
    }
  });

  it('lets a person run the other tests without a browser', () => {
    for (const environment of [{}, { CI: '' }, { CI: 'false' }, { CI: '0' }]) {
      expect(requireInCi(null, environment)).toBeNull();
    }
  });

  it('returns a browser that was found', () => {
    expect(requireInCi('/usr/bin/chromium', { CI: 'true' })).toBe('/usr/bin/chromium');
  });
});
