import { setTimeout as pause } from 'node:timers/promises';
import { type FaultHouse } from '../house/fault-house.js';
import { type Observer } from '../house/observer.js';
import { type Ledger } from '../ledger/ledger.js';
import { until } from '../until.js';

const longestDrain = 120_000;
const pauseBetweenLooks = 200;

/**
 * Waits until every accepted document has ended and nothing is under way any more.
 * @throws Error with what is still missing, after two minutes
 */
export async function drain(house: FaultHouse, observer: Observer, ledger: Ledger): Promise<void> {
  try {
    await until('everything to be done', longestDrain, async () => {
      const done = await isDrained(house, observer, ledger);
      if (!done) await pause(pauseBetweenLooks);
      return done;
    });
  } catch (error) {
    const missing = await missingDocuments(observer, ledger);
    const [raw, read] = [await observer.outstanding('rawDocuments'), await observer.outstanding('determinations')];
    const pending = (await house.store.listPending(1_000)).length;
    throw new Error(
      `After ${longestDrain} ms ${missing} accepted documents have not ended; ${raw} and ${read} jobs and ${pending} markers are left.`,
      { cause: error },
    );
  }
}

async function isDrained(house: FaultHouse, observer: Observer, ledger: Ledger): Promise<boolean> {
  if ((await missingDocuments(observer, ledger)) > 0) return false;
  if ((await house.store.listPending(1)).length > 0) return false;
  return (await observer.outstanding('rawDocuments')) + (await observer.outstanding('determinations')) === 0;
}

/** How many accepted documents have no row yet. */
export async function missingDocuments(observer: Observer, ledger: Ledger): Promise<number> {
  const ids = ledger.accepted.map(({ documentId }) => Buffer.from(documentId, 'hex'));
  const [row] = await observer.ask<{ there: number }>(
    'SELECT count(*)::integer AS there FROM documents WHERE document_id = ANY ($1::bytea[])',
    [ids],
  );
  return ids.length - (row?.there ?? 0);
}
