import { z } from 'zod';

/** What Postgres puts around words that were found; no letter holds these characters of private use. */
export const markBegin = '\uE000';
export const markEnd = '\uE001';

/** A piece of a letter with the words that were found in it: offsets into `text`, in UTF-16 code units. */
export const markedTextSchema = z
  .strictObject({
    text: z.string(),
    marks: z
      .array(z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }))
      .describe('Where the words that were found stand in `text`: half-open, in UTF-16 code units, in order.'),
  })
  .meta({ id: 'MarkedText' });
export type MarkedText = z.infer<typeof markedTextSchema>;

/** Reads the marks that Postgres put into a text; those that do not come in pairs are dropped. */
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
