import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { type Misread, type MisreadReport, misreadSchema } from './misread.schema.js';

const rowSchema = misreadSchema
  .extend({ reportedAt: z.date() })
  .transform((row): Misread => ({ ...row, reportedAt: row.reportedAt.toISOString() }));

const columns = `misread_id::text as "misreadId", encode(document_id, 'hex') as "documentId", pointer, revision, shown,
  wrong, expected, contact is not null as "contactGiven", reported_at as "reportedAt"`;

/** Reads the misreads after an id, the latest first. */
export function misreadsAfter(
  after: string | null,
  documentId: string | undefined,
  max: number,
): DatabaseQuery<Misread> {
  const parameters = new SqlParameters();
  const conditions = [
    ...(documentId === undefined ? [] : [`document_id = decode(${parameters.add(documentId)}, 'hex')`]),
    ...(after === null ? [] : [`misread_id < ${parameters.add(after)}::bigint`]),
  ];
  return {
    sql: `
      select ${columns} from misreads ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
      order by misread_id desc limit ${parameters.add(max)}`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

/** Locks the insertion of misreads until the transaction ends, so that limits are checked one report at a time. */
export const lockMisreads: DatabaseQuery<unknown> = {
  sql: 'select pg_advisory_xact_lock($1, $2)',
  // The indexer's locks begin with the same number and end with 1 to 3.
  parameters: [0x7261746c, 100],
  row: z.unknown(),
};

const roomSchema = z.strictObject({ all: z.int(), ofDocument: z.int(), ofLastHour: z.int() });

/** Counts the misreads: of all documents, of one, and of the last hour. */
export function countMisreads(documentId: string): DatabaseQuery<z.infer<typeof roomSchema>> {
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

/** Inserts a misread of a document that holds a letter; returns no row if it holds none. */
export function insertMisread(report: MisreadReport): DatabaseQuery<Misread> {
  return {
    // The row is locked until the misread is inserted: a concurrent removal then deletes the misread as well.
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
