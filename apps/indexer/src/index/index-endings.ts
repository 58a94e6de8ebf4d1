import { type DocumentId } from '#domain/model/primitives.js';
import { type DataSource } from 'typeorm';
import { inTransaction } from '#database/in-transaction.js';
import { classifyDatabaseError } from '#database/classify-database-error.js';
import { type BatchFault, decide } from './database-decision.js';
import { type Ending, type FailedEnding } from './ending.js';
import { writeEndings } from './write-endings.js';

/** A document whose rows the database refused, and that was remembered as failed instead. */
export interface RefusedDocument {
  readonly documentId: DocumentId;
  /** SQLSTATE and place; quotes nothing. */
  readonly detail: string;
}

/** What became of a batch. */
export interface IndexedBatch {
  /** Documents whose state changed. The others' endings were late or known. */
  readonly taken: number;
  readonly refused: readonly RefusedDocument[];
}

/** The database did not take a batch, for a reason that lies outside it. Carries no values, so it may be logged. */
export class IndexingError extends Error {
  override readonly name = 'IndexingError';

  constructor(readonly fault: BatchFault) {
    super(`[${fault.code}] The database did not take the batch: ${fault.detail}.`);
  }
}

/**
 * Remembers how documents ended: one transaction for all of them. Where the database refuses something in it, the batch
 * is split in halves, each in a transaction of its own, until the refused document stands alone and is remembered as
 * failed. Doing it again changes nothing.
 * @throws IndexingError when the fault lies elsewhere; what was written by then stays
 */
export async function indexEndings(dataSource: DataSource, endings: readonly Ending[]): Promise<IndexedBatch> {
  try {
    const taken = await inTransaction(dataSource, (queryRunner) => writeEndings(queryRunner, endings));
    return { taken: taken.size, refused: [] };
  } catch (error) {
    const fault = decide(classifyDatabaseError(error));
    if (fault.decision !== 'isolate') throw new IndexingError(fault);
    const [only, ...others] = endings;
    if (only !== undefined && others.length === 0) return rememberRefused(dataSource, only, fault);
    return indexHalves(dataSource, endings);
  }
}

async function indexHalves(dataSource: DataSource, endings: readonly Ending[]): Promise<IndexedBatch> {
  const middle = Math.ceil(endings.length / 2);
  const first = await indexEndings(dataSource, endings.slice(0, middle));
  const second = await indexEndings(dataSource, endings.slice(middle));
  return { taken: first.taken + second.taken, refused: [...first.refused, ...second.refused] };
}

async function rememberRefused(dataSource: DataSource, ending: Ending, fault: BatchFault): Promise<IndexedBatch> {
  const failed = refusedEnding(ending, fault);
  try {
    const taken = await inTransaction(dataSource, (queryRunner) => writeEndings(queryRunner, [failed]));
    return { taken: taken.size, refused: [{ documentId: ending.document.documentId, detail: fault.detail }] };
  } catch (error) {
    const again = decide(classifyDatabaseError(error));
    throw new IndexingError(again.decision === 'isolate' ? { ...again, decision: 'dead-letter' } : again);
  }
}

/** The ending of a refused document, cleaned of what may have been refused in its record. */
function refusedEnding({ document, revision }: Ending, fault: BatchFault): FailedEnding {
  return {
    state: 'failed',
    document: {
      ...document,
      name: storable(document.name),
      batch: document.batch === null ? null : storable(document.batch),
    },
    revision,
    reason: { code: fault.code, detail: `The database refused what was read: ${fault.detail}.` },
    attempts: 1,
    places: [],
  };
}

/** Postgres takes any text but the NUL character. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
