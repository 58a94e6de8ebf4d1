import { createHash } from 'node:crypto';
import { type DataVersion } from '#database/queries/data-version.js';

/** Increased whenever the response to the same data and query changes its form, so that no client keeps the old form. */
const responseRevision = 2;

/**
 * Returns the strong entity tag of a response that depends only on data and query (RFC 9110, 8.8.3). The instant is part
 * of it, since a recreated database counts its versions from the start.
 */
export function entityTag(data: DataVersion, query: Readonly<Record<string, unknown>>): string {
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const hashed = JSON.stringify([responseRevision, data.version, data.changedAt, parameters]);
  return `"${createHash('sha256').update(hashed).digest('base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` names the tag (RFC 9110, 13.1.2): the client has this response already. */
export function matchesTag(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
