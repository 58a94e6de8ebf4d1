import { pageRoutes } from '../../src/web/page-routes.js';
import { type Filter } from './api/answers.js';

/** What stands for "has none" in a filter. */
export const noValue = 'none';

/** Which determinations a list shows, as query parameters: `?category=injection&category=surgery`; empty for all. */
export function filterQuery(filter: Filter): string {
  const parameters = new URLSearchParams();
  for (const [name, given] of Object.entries(filter)) {
    for (const value of Array.isArray(given) ? given : [given]) parameters.append(name, value);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** The page that lists the determinations behind a figure. */
export function explorePath(filter: Filter): string {
  return `${pageRoutes.explore}${filterQuery(filter)}`;
}

/** The page of the determinations of one group: `key` null is the group without a value. */
export function groupPath(by: GroupName, key: string | null): string {
  return explorePath({ [by]: [key ?? noValue] });
}

/** What a figure's groups can be told apart by: names that are filters too. */
export type GroupName = 'category' | 'drugClass' | 'year' | 'quarter' | 'month';

/** A letter's page; with `ordinal` the heading of one determination on it is lit. */
export function letterPath(letterId: string, ordinal?: number): string {
  const path = pageRoutes.letter.replace(':letterId', letterId);
  return ordinal === undefined ? path : `${path}#/determinations/${ordinal - 1}/requestedItem`;
}

/** The bytes of a document, as they were sent. */
export function contentPath(documentId: string): string {
  return `/v1/documents/${documentId}/content`;
}

/** The pages of a PDF as the browser shows them, from one of them on, as wide as there is room (RFC 8118, 3). */
export function originalPath(documentId: string, page: number): string {
  return `${contentPath(documentId)}?as=page#page=${page}&view=FitH&navpanes=0`;
}

/** Documents that ended so, and for one reason where one is given, as one archive. */
export function archivePath(filter: {
  readonly state?: readonly string[];
  readonly reason?: readonly string[];
}): string {
  const parameters = new URLSearchParams();
  for (const state of filter.state ?? []) parameters.append('state', state);
  for (const reason of filter.reason ?? []) parameters.append('reason', reason);
  return `/v1/documents/archive?${parameters.toString()}`;
}
