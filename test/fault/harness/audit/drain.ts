import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceStack } from '../stack/service-stack.js';
import { type Observer } from '../stack/observer.js';
import { type Ledger } from '../ledger/ledger.js';
import { until } from '../until.js';

const drainTimeoutMs = 120_000;
const pollIntervalMs = 200;

/**
 * Waits until every accepted document has a result and no job or pending marker remains.
 * @throws Error with the number of missing documents after two minutes
 */
export async function drain(stack: ServiceStack, observer: Observer, ledger: Ledger): Promise<void> {
  try {
    await until('all documents to be processed', drainTimeoutMs, async () => {
      const done = await isDrained(stack, observer, ledger);
      if (!done) await pause(pollIntervalMs);
      return done;
    });
  } catch (error) {
    const missing = await missingDocuments(observer, ledger);
    const [raw, read] = [await observer.outstanding('rawDocuments'), await observer.outstanding('determinations')];
    const pending = (await stack.store.listPending(1_000)).length;
    throw new Error(
      `After ${drainTimeoutMs} ms ${missing} accepted documents have no result; ${raw} and ${read} jobs and ${pending} markers remain.`,
      { cause: error },
    );
  }
}

async function isDrained(stack: ServiceStack, observer: Observer, ledger: Ledger): Promise<boolean> {
  if ((await missingDocuments(observer, ledger)) > 0) return false;
  if ((await stack.store.listPending(1)).length > 0) return false;
  return (await observer.outstanding('rawDocuments')) + (await observer.outstanding('determinations')) === 0;
}

/** Returns the number of accepted documents without a row. */
export async function missingDocuments(observer: Observer, ledger: Ledger): Promise<number> {
  const ids = ledger.accepted.map(({ documentId }) => Buffer.from(documentId, 'hex'));
  const [row] = await observer.query<{ there: number }>(
    'SELECT count(*)::integer AS there FROM documents WHERE document_id = ANY ($1::bytea[])',
    [ids],
  );
  return ids.length - (row?.there ?? 0);
}
