import { z } from 'zod';
import { asList, asText, at, atPointer, type Json } from './json.js';

const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** A value of a letter with the text that its evidence names. */
export interface ShownValue {
  readonly pointer: string;
  readonly value: Json | undefined;
  /** The spans' words, one blank between two spans; null if a span is missing or outside the text. */
  readonly words: string | null;
}

/** Every value that a letter gives evidence for. */
export function shownValues(letter: Json): readonly ShownValue[] {
  return Object.keys(at(letter, 'evidence') ?? {}).map((pointer) => shownValue(letter, pointer));
}

/** The value at a pointer with its evidence. */
export function shownValue(letter: Json, pointer: string): ShownValue {
  return { pointer, value: atPointer(letter, pointer), words: wordsAt(letter, pointer) };
}

function wordsAt(letter: Json, pointer: string): string | null {
  const text = asText(at(letter, 'text'));
  const evidence = at(letter, 'evidence', pointer);
  if (evidence === undefined) return null;
  const spans = z
    .array(spanSchema)
    .min(1)
    .safeParse(Array.isArray(evidence) ? evidence : [evidence]);
  if (!spans.success || spans.data.some(({ start, end }) => end <= start || end > text.length)) return null;
  return spans.data.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** The pointers that every letter must give evidence for, where it has the value. */
export function requiredPointers(letter: Json): readonly string[] {
  const header = Object.keys(at(letter, 'header') ?? {}).map((name) => `/header/${name}`);
  const items = asList(at(letter, 'determinations')).flatMap((_, index) =>
    ['requestedItem', 'rationale', 'claimsAdministratorBasis/text', 'reviewerBasis/text'].map(
      (field) => `/determinations/${index}/${field}`,
    ),
  );
  return [...header, ...items].filter((pointer) => asText(atPointer(letter, pointer)) !== '');
}
