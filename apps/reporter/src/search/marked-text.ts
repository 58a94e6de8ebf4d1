import { z } from 'zod';

/** What Postgres inserts around matches; no letter contains these private-use characters. */
export const markBegin = '\uE000';
export const markEnd = '\uE001';

/** A piece of a letter with the matches in it. */
export const markedTextSchema = z
  .strictObject({
    text: z.string(),
    marks: z
      .array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }))
      .describe('The matches in `text`: half-open ranges in UTF-16 code units, in order.'),
  })
  .meta({ id: 'MarkedText' });
export type MarkedText = z.infer<typeof markedTextSchema>;

/** Converts the marks that Postgres inserted to ranges; unpaired marks are dropped. */
export function readMarks(marked: string): MarkedText {
  let text = '';
  let start: number | null = null;
  const marks: { start: number; end: number }[] = [];
  for (const piece of marked.split(/([\uE000\uE001])/)) {
    if (piece === markBegin) start = text.length;
    else if (piece !== markEnd) text += piece;
    else if (start !== null) {
      if (text.length > start) marks.push({ start, end: text.length });
      start = null;
    }
  }
  return { text, marks };
}
