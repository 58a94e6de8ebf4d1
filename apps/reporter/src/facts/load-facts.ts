import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type DataVersion, dataVersionQuery } from '#database/queries/data-version.js';
import { type QueryExecutor, singleRow } from '../database/query-executor.js';
import { type ReporterDatabase } from '../database/reporter-database.js';
import { FactStore } from './fact-store.js';
import { type DocumentCounts } from './facts-view.js';
import { changesSince, type Horizon, horizonQuery, lettersAfter } from './facts.query.js';
import { type LetterFacts } from './letter-facts.js';
import { unreadDocumentsQuery } from '#database/queries/unread-documents.js';

/** Letters read in one statement: some megabytes at most, since a letter has few items. */
const lettersPerBatch = 5_000;

/** More changes than these are not worth following: everything is read anew, beside what is there. */
const maxChanges = 100_000;

/** What is to be known of a moment besides the letters. */
export interface FactsState {
  /** Where the view ends that this was read from. */
  readonly horizon: Horizon;
  readonly dataVersion: DataVersion;
  readonly unread: Omit<DocumentCounts, 'parsed'>;
}

/** What changed in the database since a horizon. */
export interface Changes extends FactsState {
  readonly letters: readonly LetterFacts[];
}

/**
 * Reads every letter's facts into a store that nobody asks yet: in batches, each of its own moment, and then, from one
 * unchanging view, what changed meanwhile.
 */
export async function loadStore(database: ReporterDatabase): Promise<{ store: FactStore; moment: FactsState }> {
  const { horizon } = singleRow(await database.execute(horizonQuery));
  const store = new FactStore();
  await inBatches(
    (last) => database.execute(lettersAfter(last, lettersPerBatch)),
    (letter) => {
      store.upsert(letter);
    },
  );
  const moment = await database.snapshot(async (view) => {
    await inBatches(
      (last) => view.execute(changesSince(horizon, last, lettersPerBatch)),
      (letter) => {
        store.upsert(letter);
      },
    );
    return stateOf(view);
  });
  return { store, moment };
}

/**
 * Reads, from one unchanging view, what changed since a horizon.
 * @returns null where that is too much to be taken in at once
 */
export function readChanges(database: ReporterDatabase, since: Horizon): Promise<Changes | null> {
  return database.snapshot(async (view) => {
    const letters: LetterFacts[] = [];
    await inBatches(
      (last) =>
        letters.length > maxChanges ? Promise.resolve([]) : view.execute(changesSince(since, last, lettersPerBatch)),
      (letter) => letters.push(letter),
    );
    return letters.length > maxChanges ? null : { letters, ...(await stateOf(view)) };
  });
}

async function stateOf(view: QueryExecutor): Promise<FactsState> {
  const unread = { rejected: 0, failed: 0, removed: 0 };
  for (const row of await view.execute(unreadDocumentsQuery)) unread[row.state] = row.documents;
  return {
    ...singleRow(await view.execute(horizonQuery)),
    dataVersion: singleRow(await view.execute(dataVersionQuery)),
    unread,
  };
}

async function inBatches(
  read: (afterLetter: number) => Promise<readonly LetterFacts[]>,
  take: (letter: LetterFacts) => void,
): Promise<void> {
  for (let last = 0; ;) {
    const batch = await read(last);
    const [end] = batch.slice(-1);
    if (end === undefined) return;
    for (const letter of batch) take(letter);
    last = end.letterKey;
    await yieldToOthers();
  }
}
