import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { type Misread, type MisreadReport, misreadSchema } from './misread.schema.js';

const rowSchema = misreadSchema
  .extend({ reportedAt: z.date() })
  .transform((row): Misread => ({ ...row, reportedAt: row.reportedAt.toISOString() }));

const columns = `misread_id::text as "misreadId", encode(document_id, 'hex') as "documentId", pointer, revision, shown,
  wrong, expected, contact is not null as "contactGiven", reported_at as "reportedAt"`;

/** Notes after a place, the last one first. */
export function misreadsAfter(
  place: string | null,
  documentId: string | undefined,
  most: number,
): DatabaseQuery<Misread> {
  const parameters = new SqlParameters();
  const conditions = [
    ...(documentId === undefined ? [] : [`document_id = decode(${parameters.add(documentId)}, 'hex')`]),
    ...(place === null ? [] : [`misread_id < ${parameters.add(place)}::bigint`]),
  ];
  return {
    sql: `
      select ${columns} from misreads ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
      order by misread_id desc limit ${parameters.add(most)}`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

/** Lets one note after the other be taken, so that their number is known; until the transaction ends. */
export const oneAtATime: DatabaseQuery<unknown> = {
  sql: 'select pg_advisory_xact_lock($1, $2)',
  // The indexer's locks begin with the same number and end with 1 to 3.
  parameters: [0x7261746c, 100],
  row: z.unknown(),
};

const roomSchema = z.strictObject({ all: z.int(), ofDocument: z.int(), ofLastHour: z.int() });

/** How many notes there are: of all documents, of one, and of the last hour. */
export function notesKept(documentId: string): DatabaseQuery<z.infer<typeof roomSchema>> {
  return {
    sql: `
      select count(*)::float8 as "all",
        (count(*) filter (where document_id = decode($1, 'hex')))::float8 as "ofDocument",
        (count(*) filter (where reported_at > now() - interval '1 hour'))::float8 as "ofLastHour"
      from misreads`,
    parameters: [documentId],
    row: roomSchema,
  };
}

/** Keeps a note on a document that holds a letter; no row comes back where it holds none. */
export function keepMisread(report: MisreadReport): DatabaseQuery<Misread> {
  return {
    // The row is held until the note stands: a removal at the same moment takes the note with it.
    sql: `
      with letter as (
        select document_id, revision from documents where document_id = decode($1, 'hex') and state = 'parsed' for share
      )
      insert into misreads (document_id, revision, pointer, shown, wrong, expected, contact)
      select document_id, revision, $2, $3, $4, $5, $6 from letter
      returning ${columns}`,
    parameters: [
      report.documentId,
      report.pointer,
      given(report.shown),
      report.wrong,
      given(report.expected),
      given(report.contact),
    ],
    row: rowSchema,
  };
}

function given(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
