import { expect, it } from 'vitest';
import { codeLocations } from './error-places.js';

it('tells where, and not the message, however many lines it has', () => {
  const places = codeLocations(new Error('first line of a letter\nsecond line of a letter'));
  expect(places.length).toBeGreaterThan(0);
  expect(places[0]).toContain('error-places.spec.ts');
  expect(places.join(' ')).not.toContain('letter\n');
  expect(places.every((place) => place.startsWith('at '))).toBe(true);
});

it.each(['a word', undefined, null, Object.assign(new Error('x'), { stack: undefined })])(
  'knows nothing of %s',
  (error) => {
    expect(codeLocations(error)).toEqual([]);
  },
);
