import { type Letter } from '#domain/model/letter.js';

/** A value of a letter by its JSON pointer. */
export interface PointedValue {
  readonly pointer: string;
  readonly value: unknown;
}

/** Returns the value at a JSON pointer without escapes, or undefined. */
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

/** Fields without words of their own in the letter: they describe the parsing or repeat another field. */
const withoutWords =
  /^\/(?:layout|notices|fingerprint|pageCount|text|evidence)\b|\/(?:ordinal|headingFamily|resolutions|flags)\b|\/(?:citations|reasons)\/\d+\/|\/(?:secondaryCitations|datesOfService|bodyParts|frequency|duration)\b\/?/;

/** Returns every value that must have evidence: not null, not empty, and with words of its own. */
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

/** Returns the words of a pointer's evidence, or null without evidence. */
export const wordsAt = (letter: Letter, pointer: string): string | null => {
  const found = letter.evidence[pointer];
  if (found === undefined) return null;
  const spans = 'start' in found ? [found] : found;
  return spans.map(({ start, end }) => letter.text.slice(start, end)).join(' ');
};

/** Returns letters and digits only, in lower case, for the comparison of values and evidence. */
export const bareWords = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
