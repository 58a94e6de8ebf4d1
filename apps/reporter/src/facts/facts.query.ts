import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { type LetterFacts, letterFactsSchema } from './letter-facts.js';

/** Days since 1970, so that a date is a number from the first. */
const day = (column: string, name: string) => `${column} - date '1970-01-01' as "${name}"`;

const columns = [
  'letter_id::float8 as "letterKey"',
  'standing',
  'layout',
  'case_number as "caseNumber"',
  day('decision_date', 'decided'),
  day('date_assigned', 'assigned'),
  day('date_of_injury', 'injured'),
  day('header_date_of_injury', 'injuredByHeader'),
  day('ur_denial_date', 'denied'),
  day('application_received', 'received'),
  'specialties',
  'licensed_in as "licensedIn"',
  'items',
].join(', ');

/** Letters that are there, by number, after one of them. */
export function lettersAfter(letterKey: number, most: number): DatabaseQuery<LetterFacts> {
  return {
    sql: `select ${columns} from letter_facts where letter_id > $1 and gone_at is null order by letter_id limit $2`,
    parameters: [letterKey, most],
    row: letterFactsSchema,
  };
}

/** Up to which transactions a reader has seen everything, as the database writes them. */
export type Horizon = string;

/**
 * Where the present view of the data ends: every transaction below is in it or will never be. Some from there on may be in
 * it too; reading what those changed a second time does no harm, missing one would (PostgreSQL, 9.26.5).
 */
export const horizonQuery: DatabaseQuery<{ horizon: Horizon }> = {
  sql: 'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon',
  parameters: [],
  row: z.strictObject({ horizon: z.string().regex(/^\d+$/) }),
};

/**
 * What transactions from a horizon on changed; in the order of letters, after one of them. Marks from beyond the present are of
 * another life of the database, before it was restored, and say nothing.
 */
export function changesSince(horizon: Horizon, letterKey: number, most: number): DatabaseQuery<LetterFacts> {
  return {
    sql: `
      select ${columns} from letter_facts
      where changed_in >= $1::xid8 and changed_in < pg_snapshot_xmax(pg_current_snapshot()) and letter_id > $2
      order by letter_id limit $3`,
    parameters: [horizon, letterKey, most],
    row: letterFactsSchema,
  };
}
