import { type FaultHouse } from '../house/fault-house.js';
import { type Observer } from '../house/observer.js';
import { type Ledger } from '../ledger/ledger.js';
import { auditDocuments } from './audit-documents.js';
import { auditFigures } from './audit-figures.js';
import { auditLetters, expectedLetters } from './audit-letters.js';
import { auditRedis, type RedisLevel } from './audit-redis.js';
import { storedDocuments, storedLetters } from './stored.js';

/** What the books must say beside the ledger. */
export interface Allowed {
  /** Dead letters that the fault left on purpose. */
  readonly deadLetters: number;
}

/**
 * Checks the books: the sender's ledger against raw store, database, figures and Redis. Nothing of it uses the services'
 * own code but the reading of the raw store, which verifies each hash.
 * @returns what is wrong; empty where all is right
 */
export async function audit(
  house: FaultHouse,
  observer: Observer,
  ledger: Ledger,
  before: RedisLevel,
  allowed: Allowed,
): Promise<readonly string[]> {
  const [documents, letters] = [await storedDocuments(observer), await storedLetters(observer)];
  const there = new Set(documents.map(({ documentId }) => documentId));
  const expected = expectedLetters(
    ledger.all.map(({ document }) => document),
    there,
  );
  const counted = new Set(letters.filter(({ standing }) => standing === 'counted').map(({ documentId }) => documentId));
  const world = {
    counted: expected.filter(({ documentId }) => counted.has(documentId)).map(({ letter }) => letter),
    rejected: documents.filter(({ state }) => state === 'rejected').length,
    failed: documents.filter(({ state }) => state === 'failed').length,
  };
  return [
    ...auditDocuments(
      ledger.accepted,
      ledger.all.map(({ document }) => document),
      documents,
    ),
    ...auditLetters(expected, letters),
    ...(await auditFigures(house.url('reporter'), world)),
    ...(await auditBytes(house, ledger)),
    ...(await auditRedis(observer, before, allowed.deadLetters)),
  ];
}

/** Whether the raw store has the bytes of every document that the door took. */
async function auditBytes(house: FaultHouse, ledger: Ledger): Promise<readonly string[]> {
  let gone = 0;
  for (const { documentId, fate } of ledger.accepted) {
    const bytes = await house.store.read(documentId);
    if ((bytes === null) !== (fate.kind === 'removed')) gone += 1;
  }
  return gone === 0 ? [] : [`the raw store is wrong about the bytes of ${gone} documents`];
}
