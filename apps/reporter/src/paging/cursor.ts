import { ProblemError } from '#platform/problem/problem-error.js';
import { z } from 'zod';

/** A cursor is opaque to its holder: where a page ended, as JSON in base64url. */
export function writeCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * Reads a cursor that a former page gave.
 * @throws ProblemError `invalid_request` when no page can have given it
 */
export function readCursor<Place>(cursor: string | undefined, place: z.ZodType<Place>): Place | null {
  if (cursor === undefined) return null;
  const read = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
      } catch {
        context.addIssue('no JSON');
        return z.NEVER;
      }
    })
    .pipe(place)
    .safeParse(cursor);
  if (!read.success) throw new ProblemError('invalid_request', 'cursor: give it as the former page gave it in `next`.');
  return read.data;
}
