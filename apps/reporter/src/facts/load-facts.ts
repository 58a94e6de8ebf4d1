import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type DataVersion, dataVersionQuery } from '#database/queries/data-version.js';
import { type Asker, onlyRow } from '../database/question.js';
import { type ReadDatabase } from '../database/read-database.js';
import { FactStore } from './fact-store.js';
import { type DocumentCounts } from './facts-view.js';
import { changesSince, type Horizon, horizonQuestion, lettersAfter } from './facts.questions.js';
import { type LetterFacts } from './letter-facts.js';
import { unreadDocumentsQuery } from '#database/queries/unread-documents.js';

/** Letters read in one statement: some megabytes at most, since a letter has few items. */
const lettersAtOnce = 5_000;

/** More changes than these are not worth following: everything is read anew, beside what is there. */
const mostChanges = 100_000;

/** What is to be known of a moment besides the letters. */
export interface Moment {
  /** Where the view ends that this was read from. */
  readonly horizon: Horizon;
  readonly dataVersion: DataVersion;
  readonly unread: Omit<DocumentCounts, 'parsed'>;
}

/** What changed in the database since a horizon. */
export interface Changes extends Moment {
  readonly letters: readonly LetterFacts[];
}

/**
 * Reads every letter's facts into a store that nobody asks yet: in batches, each of its own moment, and then, from one
 * unchanging view, what changed meanwhile.
 */
export async function loadStore(database: ReadDatabase): Promise<{ store: FactStore; moment: Moment }> {
  const { horizon } = onlyRow(await database.ask(horizonQuestion));
  const store = new FactStore();
  await inBatches(
    (last) => database.ask(lettersAfter(last, lettersAtOnce)),
    (letter) => {
      store.take(letter);
    },
  );
  const moment = await database.snapshot(async (view) => {
    await inBatches(
      (last) => view.ask(changesSince(horizon, last, lettersAtOnce)),
      (letter) => {
        store.take(letter);
      },
    );
    return momentOf(view);
  });
  return { store, moment };
}

/**
 * Reads, from one unchanging view, what changed since a horizon.
 * @returns null where that is too much to be taken in at once
 */
export function readChanges(database: ReadDatabase, since: Horizon): Promise<Changes | null> {
  return database.snapshot(async (view) => {
    const letters: LetterFacts[] = [];
    await inBatches(
      (last) =>
        letters.length > mostChanges ? Promise.resolve([]) : view.ask(changesSince(since, last, lettersAtOnce)),
      (letter) => letters.push(letter),
    );
    return letters.length > mostChanges ? null : { letters, ...(await momentOf(view)) };
  });
}

async function momentOf(view: Asker): Promise<Moment> {
  const unread = { rejected: 0, failed: 0, removed: 0 };
  for (const row of await view.ask(unreadDocumentsQuery)) unread[row.state] = row.documents;
  return {
    ...onlyRow(await view.ask(horizonQuestion)),
    dataVersion: onlyRow(await view.ask(dataVersionQuery)),
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
    last = end.letterId;
    await yieldToOthers();
  }
}
