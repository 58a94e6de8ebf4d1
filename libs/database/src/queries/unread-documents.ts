import { z } from 'zod';
import { type DatabaseQuery } from './database-query.js';

/** States of documents that hold no letter. */
export const unreadStates = ['rejected', 'failed', 'removed'] as const;

/** How many documents are in a state. */
export interface UnreadDocuments {
  readonly state: (typeof unreadStates)[number];
  readonly documents: number;
}

/** Counts the documents that hold no letter, by state: at most three rows, from the partial index `documents_unread`. */
export const unreadDocumentsQuery: DatabaseQuery<UnreadDocuments> = {
  sql: `SELECT state, count(*)::float8 AS documents FROM documents WHERE state <> 'parsed' GROUP BY state`,
  parameters: [],
  row: z.strictObject({ state: z.enum(unreadStates), documents: z.int().nonnegative() }),
};
