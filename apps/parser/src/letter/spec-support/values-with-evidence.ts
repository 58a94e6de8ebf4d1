import { type Letter } from '#domain/model/letter.js';

/** A value of a letter by its JSON pointer. */
export interface PointedValue {
  readonly pointer: string;
  readonly value: unknown;
}

/** What a JSON pointer without escapes points at in a letter; undefined for nothing. */
export const valueAt = (letter: Letter, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null
          ? (Object.entries(found).find(([name]) => name === key)?.[1] as unknown)
          : undefined,
      letter,
    );

/** Fields that say something of the reading or repeat another field, and so have no words of their own in the letter. */
const withoutWords =
  /^\/(?:layout|notices|fingerprint|pageCount|text|evidence)\b|\/(?:ordinal|headingFamily|resolutions|flags)\b|\/citations\/\d+\/|\/(?:secondaryCitations|datesOfService|bodyParts|frequency|duration)\b\/?/;

/** Every value of a letter that must have evidence: what is not null, not empty and has words of its own. */
export const valuesThatNeedEvidence = (letter: Letter): PointedValue[] => {
  const values: PointedValue[] = [];
  const visit = (value: unknown, pointer: string): void => {
    if (value === null || value === '' || withoutWords.test(pointer)) return;
    if (typeof value !== 'object') values.push({ pointer, value });
    else for (const [key, part] of Object.entries(value)) visit(part, `${pointer}/${key}`);
  };
  visit(letter, '');
  return values;
};

/** The words of a letter's text at a pointer's evidence; null where it has none. */
export const wordsAt = (letter: Letter, pointer: string): string | null => {
  const found = letter.evidence[pointer];
  if (found === undefined) return null;
  const spans = 'start' in found ? [found] : found;
  return spans.map(({ start, end }) => letter.text.slice(start, end)).join(' ');
};

/** Letters and digits alone, in lower case: how values and their evidence are compared. */
export const bareWords = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
