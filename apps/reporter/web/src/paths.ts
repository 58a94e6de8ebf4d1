import { pageRoutes } from '../../src/web/page-routes.js';
import { type Filter, type GroupBy } from './api/types.js';

/** The filter value that selects determinations without a value. */
export const noValue = 'none';

/** Returns a filter as a query string: `?category=injection&category=surgery`; empty if there is no filter. */
export function filterQuery(filter: Filter): string {
  const parameters = new URLSearchParams();
  for (const [name, given] of Object.entries(filter)) {
    for (const value of Array.isArray(given) ? given : [given]) parameters.append(name, String(value));
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Returns the path of the Explore page for a filter. */
export function explorePath(filter: Filter): string {
  return `${pageRoutes.explore}${filterQuery(filter)}`;
}

/** Returns the path of the Explore page with the reasons given in the determinations of a filter. */
export function reasonsPath(filter: Filter): string {
  const query = filterQuery(filter);
  return `${pageRoutes.explore}${query === '' ? '?' : `${query}&`}view=reasons`;
}

/** Returns the path of the page on the treatments that a filter selects. */
export function treatmentPath(filter: Filter): string {
  return `${pageRoutes.treatment}${filterQuery(filter)}`;
}

/** What decisions are similar to: a request in words, or a stored determination (`LETTER_ID/ORDINAL`). */
export type SimilarTo = { readonly q: string } | { readonly like: string };

/** Returns the path of the page of similar decisions. */
export function similarPath(of: SimilarTo): string {
  return `${pageRoutes.similar}?${new URLSearchParams({ ...of }).toString()}`;
}

/**
 * Returns the path of the Explore page for one group of the determinations of a filter; `key` null selects those without a
 * value.
 */
export function groupPath(by: GroupBy, key: string | null, filter: Filter = {}): string {
  return explorePath(groupFilter(by, key, filter));
}

/** Returns the filter of one group of the determinations of a filter. The name of each dimension is that of a filter. */
export function groupFilter(by: GroupBy, key: string | null, filter: Filter): Filter {
  return { ...filter, [by]: [key ?? noValue] };
}

/** Returns the path of the flags of a kind; with `grade`, those of one grade. */
export function flagsPath(kind: string, grade: string | null): string {
  return `${pageRoutes.flags}?kind=${kind}${grade === null ? '' : `&grade=${grade}`}`;
}

/** Returns the path of a letter's page; with `ordinal`, that determination's item is selected. */
export function letterPath(letterId: string, ordinal?: number): string {
  const path = pageRoutes.letter.replace(':letterId', letterId);
  return ordinal === undefined ? path : `${path}#/determinations/${ordinal - 1}/requestedItem`;
}

/** Returns the path of a document's bytes as sent. */
export function contentPath(documentId: string): string {
  return `/v1/documents/${documentId}/content`;
}

/** Returns the path of a PDF for the browser's viewer, opened at `page` and fitted to the width (RFC 8118, section 3). */
export function originalPath(documentId: string, page: number): string {
  return `${contentPath(documentId)}?as=page#page=${page}&view=FitH&navpanes=0`;
}

/** Returns the path of a ZIP archive of the documents with the given states and reasons. */
export function archivePath(filter: {
  readonly state?: readonly string[];
  readonly reason?: readonly string[];
}): string {
  const parameters = new URLSearchParams();
  for (const state of filter.state ?? []) parameters.append('state', state);
  for (const reason of filter.reason ?? []) parameters.append('reason', reason);
  return `/v1/documents/archive?${parameters.toString()}`;
}
