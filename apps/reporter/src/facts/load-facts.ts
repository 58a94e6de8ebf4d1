import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { type DataVersion, dataVersionQuery } from '#database/queries/data-version.js';
import { unreadDocumentsQuery } from '#database/queries/unread-documents.js';
import { type QueryExecutor, singleRow } from '../database/query-executor.js';
import { type ReporterDatabase } from '../database/reporter-database.js';
import { FactStore } from './fact-store.js';
import { changesSince, type Horizon, horizonQuery, lettersAfter } from './facts.query.js';
import { type DocumentCounts } from './facts-view.js';
import { type LetterFacts } from './letter-facts.js';

/** Letters read by one statement: some megabytes at most, since a letter has few items. */
const lettersPerBatch = 5_000;

/** Maximum number of changes that are applied one by one; beyond, all facts are loaded again beside the present ones. */
const maxChanges = 100_000;

/** The state of the database that facts were read from, without the letters. */
export interface FactsState {
  /** Where the snapshot ends that was read. */
  readonly horizon: Horizon;
  readonly dataVersion: DataVersion;
  readonly unread: Omit<DocumentCounts, 'parsed'>;
}

/** What changed in the database since a horizon. */
export interface Changes extends FactsState {
  readonly letters: readonly LetterFacts[];
}

/**
 * Reads the facts of every letter into a new store: in batches, each with its own snapshot, and then, in one snapshot, what
 * changed meanwhile.
 */
export async function loadStore(database: ReporterDatabase): Promise<{ store: FactStore; state: FactsState }> {
  const { horizon } = singleRow(await database.execute(horizonQuery));
  const store = new FactStore();
  const upsert = (letter: LetterFacts) => {
    store.upsert(letter);
  };
  await readInBatches((last) => database.execute(lettersAfter(last, lettersPerBatch)), upsert);
  const state = await database.snapshot(async (snapshot) => {
    await readInBatches((last) => snapshot.execute(changesSince(horizon, last, lettersPerBatch)), upsert);
    return readState(snapshot);
  });
  return { store, state };
}

/**
 * Reads what changed since a horizon, in one snapshot.
 * @returns null if there are too many changes to apply one by one
 */
export function readChanges(database: ReporterDatabase, since: Horizon): Promise<Changes | null> {
  return database.snapshot(async (snapshot) => {
    const letters: LetterFacts[] = [];
    await readInBatches(
      (last) =>
        letters.length > maxChanges
          ? Promise.resolve([])
          : snapshot.execute(changesSince(since, last, lettersPerBatch)),
      (letter) => letters.push(letter),
    );
    return letters.length > maxChanges ? null : { letters, ...(await readState(snapshot)) };
  });
}

async function readState(snapshot: QueryExecutor): Promise<FactsState> {
  const unread = { rejected: 0, failed: 0, removed: 0 };
  for (const row of await snapshot.execute(unreadDocumentsQuery)) unread[row.state] = row.documents;
  return {
    ...singleRow(await snapshot.execute(horizonQuery)),
    dataVersion: singleRow(await snapshot.execute(dataVersionQuery)),
    unread,
  };
}

async function readInBatches(
  read: (afterLetter: number) => Promise<readonly LetterFacts[]>,
  onLetter: (letter: LetterFacts) => void,
): Promise<void> {
  for (let last = 0; ;) {
    const batch = await read(last);
    const [end] = batch.slice(-1);
    if (end === undefined) return;
    for (const letter of batch) onLetter(letter);
    last = end.letterKey;
    await yieldToEventLoop();
  }
}
