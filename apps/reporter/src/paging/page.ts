import { z } from 'zod';

/** Rows on a page when nothing is said, and at most. */
const pageSize = { standard: 50, most: 200 };

/** The query parameters that every list takes beside its filter. */
export const pageQueryShape = {
  limit: z.coerce.number().int().min(1).max(pageSize.most).default(pageSize.standard).describe('Rows on a page.'),
  cursor: z.string().max(500).optional().describe('Where to go on: `next` of the former page.'),
};

/** What every list answers beside its rows. */
export const nextSchema = z.string().nullable().describe('The cursor of the next page; null on the last one.');

/** A page of rows: one more than fits was asked for, to know whether there is a next one. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The last row, where another page follows. */
  readonly last: Row | null;
}

/** Cuts `limit + 1` rows or fewer to a page. */
export function cutPage<Row>(rows: readonly Row[], limit: number): Page<Row> {
  const shown = rows.slice(0, limit);
  return { rows: shown, last: rows.length > limit ? (shown.at(-1) ?? null) : null };
}

/**
 * The `Link` header that leads to the next page (RFC 8288).
 * @param requested path and query of this page, as the client asked for it
 */
export function nextLink(requested: string, cursor: string): string {
  const [path = '/', query = ''] = requested.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
}
