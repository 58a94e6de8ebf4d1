import { classifyDatabaseError } from '#database/classify-database-error.js';
import { inTransaction } from '#database/in-transaction.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type DataSource } from 'typeorm';
import { type BatchFault, decide } from './database-decision.js';
import { type FailedResult, type ProcessingResult } from './processing-result.js';
import { writeResults } from './write-results.js';

/** A document whose rows the database refused, and that was stored as failed instead. */
export interface RefusedDocument {
  readonly documentId: DocumentId;
  /** SQLSTATE, constraint, table and column; quotes no value. */
  readonly detail: string;
}

/** What was written of a batch. */
export interface IndexedBatch {
  /** Documents whose state changed. The results of the others were late or already stored. */
  readonly written: number;
  readonly refused: readonly RefusedDocument[];
}

/** The database did not accept a batch, for a reason outside of the batch. Carries no values, so it may be logged. */
export class IndexingError extends Error {
  override readonly name = 'IndexingError';

  constructor(readonly fault: BatchFault) {
    super(`[${fault.code}] The database did not accept the batch: ${fault.detail}.`);
  }
}

/** Writes results in one transaction; returns how many documents changed. */
export type WriteTransaction = (results: readonly ProcessingResult[]) => Promise<number>;

/**
 * Stores processing results in one transaction. Where the database refuses a value, the batch is split in halves, each in
 * a transaction of its own, until one document is left, which is stored as failed. Repeating it changes nothing.
 * @throws IndexingError when the reason is outside of the batch; what was written by then stays
 */
export function indexResults(dataSource: DataSource, results: readonly ProcessingResult[]): Promise<IndexedBatch> {
  return isolateRefused(results, (part) =>
    inTransaction(dataSource, async (queryRunner) => (await writeResults(queryRunner, part)).size),
  );
}

/** Writes results by `write`, splitting them where the database refuses a value. */
export async function isolateRefused(
  results: readonly ProcessingResult[],
  write: WriteTransaction,
): Promise<IndexedBatch> {
  try {
    return { written: await write(results), refused: [] };
  } catch (error) {
    const fault = decide(classifyDatabaseError(error));
    if (fault.decision !== 'isolate') throw new IndexingError(fault);
    const [first, ...others] = results;
    if (first !== undefined && others.length === 0) return storeAsFailed(first, fault, write);
    const middle = Math.ceil(results.length / 2);
    const one = await isolateRefused(results.slice(0, middle), write);
    const other = await isolateRefused(results.slice(middle), write);
    return { written: one.written + other.written, refused: [...one.refused, ...other.refused] };
  }
}

async function storeAsFailed(
  result: ProcessingResult,
  fault: BatchFault,
  write: WriteTransaction,
): Promise<IndexedBatch> {
  try {
    const written = await write([refusedResult(result, fault)]);
    return { written, refused: [{ documentId: result.document.documentId, detail: fault.detail }] };
  } catch (error) {
    const again = decide(classifyDatabaseError(error));
    throw new IndexingError(again.decision === 'isolate' ? { ...again, decision: 'dead-letter' } : again);
  }
}

/** The result of a refused document, without what may have been refused in its record. */
function refusedResult({ document, revision }: ProcessingResult, fault: BatchFault): FailedResult {
  return {
    state: 'failed',
    document: {
      ...document,
      name: withoutNul(document.name),
      batch: document.batch === null ? null : withoutNul(document.batch),
    },
    revision,
    reason: { code: fault.code, detail: `The database refused what was read: ${fault.detail}.` },
    attempts: 1,
    places: [],
  };
}

/** Postgres accepts any text but the NUL character. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
