import { expect, it } from 'vitest';
import { flagKindSchema } from '#domain/model/flag.js';
import { flagKinds, flagSubject } from './flag-descriptions.js';

it('lists every kind of flag once', () => {
  expect(flagKinds.toSorted()).toEqual(flagKindSchema.options.toSorted());
});

it.each([
  ['clear', 'a pain score', 'Clear: a pain score'],
  ['arguable', '', 'Arguable'],
] as const)('a %s flag about "%s"', (grade, concept, subject) => {
  expect(flagSubject(grade, concept)).toBe(subject);
});
