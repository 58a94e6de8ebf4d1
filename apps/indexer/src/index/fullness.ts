import { type Determination } from '#domain/model/determination.js';
import { type Letter } from '#domain/model/letter.js';

/** Fields of a determination that describe the reading and are not in the letter. */
const readingFields: readonly string[] = ['resolutions', 'flags'] satisfies readonly (keyof Determination)[];

/**
 * Returns how many fields of a letter are filled: of two copies the one with more was read more completely. A list of
 * words counts as one field, each determination and citation by its own fields.
 */
export function fullness(letter: Letter): number {
  const { layout, header, reviewer, injuredWorker, dateOfInjury, utilizationReview, diagnoses, caseSummary } = letter;
  const known = layout === 'unknown' ? null : layout;
  const head = { known, header, reviewer, injuredWorker, dateOfInjury, utilizationReview, diagnoses, caseSummary };
  return filled([head, ...letter.determinations.map(fieldsOfLetter)]);
}

function fieldsOfLetter(determination: Determination): object {
  return Object.fromEntries(Object.entries(determination).filter(([name]) => !readingFields.includes(name)));
}

function filled(value: unknown): number {
  if (value === null || value === '') return 0;
  if (Array.isArray(value)) return value.some(isObject) ? sum(value) : Number(value.length > 0);
  return isObject(value) ? sum(Object.values(value)) : 1;
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + filled(value), 0);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
