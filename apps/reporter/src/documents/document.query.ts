import { documentSourceSchema, mediaTypeSchema } from '#domain/model/document.js';
import { documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { standingSchema } from '#domain/model/standing.js';
import { type ProcessedState, processedStateSchema } from './document.schema.js';

const changed = {
  changedAt: z.date(),
  /** The same in microseconds, the precision by which the database sorts. */
  changedAtMicroseconds: z.string(),
};

const processedSchema = z.strictObject({
  documentId: documentIdSchema,
  name: z.string(),
  source: documentSourceSchema,
  mediaType: mediaTypeSchema,
  size: z.int().nonnegative(),
  receivedAt: z.date(),
  batch: z.string().nullable(),
  revision: z.int().positive(),
  state: processedStateSchema.exclude(['removed']),
  reasonCode: z.string().nullable(),
  reasonDetail: z.string().nullable(),
  attempts: z.int().positive().nullable(),
  failurePlaces: z.array(z.string()).nullable(),
  ...changed,
  standing: standingSchema.nullable(),
});

/** Of a removed document only the hash is left. */
const removedSchema = z.object({ documentId: documentIdSchema, state: z.literal('removed'), ...changed });

const rowSchema = z.discriminatedUnion('state', [processedSchema, removedSchema]);
export type DocumentRow = z.infer<typeof rowSchema>;

const columns = `encode(o.document_id, 'hex') as "documentId", o.name, o.source, o.media_type as "mediaType",
  o.size_bytes as size, o.received_at as "receivedAt", o.batch, o.revision, o.state, o.reason_code as "reasonCode",
  o.reason_detail as "reasonDetail", o.attempts, o.failure_places as "failurePlaces", o.changed_at as "changedAt",
  to_char(o.changed_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "changedAtMicroseconds", l.standing`;
const tables = 'documents o left join letters l on l.document_id = o.document_id';

/** Reads the row of a processed document; no row before that. */
export function documentById(documentId: string): DatabaseQuery<DocumentRow> {
  return {
    sql: `select ${columns} from ${tables} where o.document_id = decode($1, 'hex')`,
    parameters: [documentId],
    row: rowSchema,
  };
}

/** The position after which a page of documents continues: when the last one changed its state, and its id. */
export const documentPositionSchema = z.tuple([z.iso.datetime(), documentIdSchema]);
export type DocumentPosition = z.infer<typeof documentPositionSchema>;

/** The filter of a list of documents. */
export interface DocumentFilter {
  readonly state: readonly ProcessedState[] | undefined;
  readonly reason: readonly string[] | undefined;
}

/** Reads the documents of a filter after a position, the latest processed first. */
export function documentsAfter(
  position: DocumentPosition | null,
  filter: DocumentFilter,
  max: number,
): DatabaseQuery<DocumentRow> {
  const parameters = new SqlParameters();
  const conditions = [
    ...(filter.state === undefined ? [] : [`o.state = any(${parameters.add(filter.state)}::text[])`]),
    ...(filter.reason === undefined ? [] : [`o.reason_code = any(${parameters.add(filter.reason)}::text[])`]),
    ...(position === null ? [] : [isAfter(position, parameters)]),
  ];
  return {
    sql: `
      select ${columns} from ${tables}
      ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`}
      order by o.changed_at desc, o.document_id desc
      limit ${parameters.add(max)}`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

function isAfter([changedAt, documentId]: DocumentPosition, parameters: SqlParameters): string {
  const [instant, id] = [parameters.add(changedAt), parameters.add(documentId)];
  return `(o.changed_at, o.document_id) < (${instant}::timestamptz, decode(${id}, 'hex'))`;
}
