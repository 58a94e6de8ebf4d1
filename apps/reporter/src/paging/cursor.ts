import { ProblemError } from '#platform/problem/problem-error.js';
import { z } from 'zod';

/** An instant of a position, written as Postgres accepts it: not in the year 0, and not with many decimals. */
export const positionInstantSchema = z.iso
  .datetime()
  .max(30)
  .refine((instant) => !instant.startsWith('0000'));

/** Returns a cursor: the position after which a page continues, as JSON in base64url. It is opaque to clients. */
export function writeCursor(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Parses a cursor of a previous page.
 * @throws ProblemError `invalid_request` if it is not valid
 */
export function readCursor<Position>(cursor: string | undefined, position: z.ZodType<Position>): Position | null {
  if (cursor === undefined) return null;
  const read = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(position)
    .safeParse(cursor);
  if (!read.success)
    throw new ProblemError('invalid_request', 'cursor: it must be the value of `next` of the previous page.');
  return read.data;
}
