import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { type LetterFacts, letterFactsSchema } from './letter-facts.js';

/** Selects a date as days since 1970, so that it arrives as a number. */
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
  'age',
  'sex',
  'items',
].join(', ');

/**
 * Reads the letters after a key, in the order of keys. Hand-written SQL: TypeORM's mapping of 1.8 million rows to entities
 * costs more than reading them, and a start takes some tens of seconds of processor time without it (decision 12).
 */
export function lettersAfter(letterKey: number, max: number): DatabaseQuery<LetterFacts> {
  return {
    sql: `select ${columns} from letter_facts where letter_id > $1 and gone_at is null order by letter_id limit $2`,
    parameters: [letterKey, max],
    row: letterFactsSchema,
  };
}

/** The transaction id up to which a reader has seen every transaction, as Postgres formats it. */
export type Horizon = string;

/**
 * Reads where the present snapshot ends: every transaction below is visible in it or was rolled back. Some above may be
 * visible too; reading their changes a second time is harmless, missing one is not (PostgreSQL, 9.26.5).
 */
export const horizonQuery: DatabaseQuery<{ horizon: Horizon }> = {
  sql: 'select pg_snapshot_xmin(pg_current_snapshot())::text as horizon',
  parameters: [],
  row: z.strictObject({ horizon: z.string().regex(/^\d+$/) }),
};

/**
 * Reads what transactions from a horizon on changed, after a letter's key, in the order of keys. Transaction ids beyond
 * the present snapshot were written before the database was restored, and are ignored.
 */
export function changesSince(horizon: Horizon, letterKey: number, max: number): DatabaseQuery<LetterFacts> {
  return {
    sql: `
      select ${columns} from letter_facts
      where changed_in >= $1::xid8 and changed_in < pg_snapshot_xmax(pg_current_snapshot()) and letter_id > $2
      order by letter_id limit $3`,
    parameters: [horizon, letterKey, max],
    row: letterFactsSchema,
  };
}
