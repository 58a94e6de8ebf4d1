import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { writeCursor } from './cursor.js';

/** Default and maximum number of rows on a page. */
const pageSize = { default: 50, max: 200 };

/** The query parameters of every list, in addition to its filter. */
export const pageQueryShape = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(pageSize.max)
    .default(pageSize.default)
    .describe('Maximum number of rows on a page.'),
  cursor: z.string().max(500).optional().describe('Where the page begins: `next` of the previous page.'),
};

/** The field of every list response in addition to its rows. */
export const nextSchema = z.string().nullable().describe('The cursor of the next page; null on the last one.');

/** A page of rows. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The last row, if another page follows. */
  readonly last: Row | null;
}

/** Cuts up to `limit + 1` rows to a page; the extra row shows that another page follows. */
export function cutPage<Row>(rows: readonly Row[], limit: number): Page<Row> {
  const shown = rows.slice(0, limit);
  return { rows: shown, last: rows.length > limit ? (shown.at(-1) ?? null) : null };
}

/**
 * Returns the `Link` header of the next page (RFC 8288).
 * @param requested path and query of this page
 */
export function nextLink(requested: string, cursor: string): string {
  const [path = '/', query = ''] = requested.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}

/**
 * Sets the `Link` header of the next page, and returns its cursor.
 * @param position the position after this page; null on the last page, which has no next one
 */
export function linkNextPage(
  request: Pick<FastifyRequest, 'url'>,
  reply: Pick<FastifyReply, 'header'>,
  position: readonly unknown[] | null,
): string | null {
  if (position === null) return null;
  const next = writeCursor(position);
  void reply.header('link', nextLink(request.url, next));
  return next;
}
