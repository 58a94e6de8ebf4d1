import { createHash } from 'node:crypto';
import { type DataVersion } from '#database/queries/data-version.js';

/** Raised with every change of what the same data and question are answered with, so that no one keeps the old form. */
const answerRevision = 1;

/**
 * The strong entity tag of an answer that data and question alone decide (RFC 9110, 8.8.3). The instant is part of it,
 * as a database that was set up anew counts its versions from the start.
 */
export function entityTag(data: DataVersion, question: Readonly<Record<string, unknown>>): string {
  const asked = Object.entries(question)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const told = JSON.stringify([answerRevision, data.version, data.changedAt, asked]);
  return `"${createHash('sha256').update(told).digest('base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` names the tag (RFC 9110, 13.1.2): the client has this answer already. */
export function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag);
}
