import { type ServiceStack } from '../stack/service-stack.js';
import { type Observer } from '../stack/observer.js';
import { type Ledger } from '../ledger/ledger.js';
import { auditDocuments } from './audit-documents.js';
import { auditFigures } from './audit-figures.js';
import { auditLetters, expectedLetters } from './audit-letters.js';
import { auditRedis, type RedisUsage } from './audit-redis.js';
import { storedDocuments, storedLetters } from './stored.js';

/** What the audit accepts beyond the ledger. */
export interface AuditAllowance {
  /** Dead letters that the fault leaves. */
  readonly deadLetters: number;
}

/**
 * Compares the ledger of the sender with the raw store, the database, the figures and Redis. Uses no code of the services
 * except the raw store, which verifies each hash.
 * @returns the findings; empty when the audit passes
 */
export async function audit(
  stack: ServiceStack,
  observer: Observer,
  ledger: Ledger,
  before: RedisUsage,
  allowed: AuditAllowance,
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
    ...(await auditFigures(stack.url('reporter'), world)),
    ...(await auditBytes(stack, ledger)),
    ...(await auditRedis(observer, before, allowed.deadLetters)),
  ];
}

/** Checks that the raw store has the bytes of every accepted document that was not removed. */
async function auditBytes(stack: ServiceStack, ledger: Ledger): Promise<readonly string[]> {
  let gone = 0;
  for (const { documentId, expected: fate } of ledger.accepted) {
    const bytes = await stack.store.read(documentId);
    if ((bytes === null) !== (fate.kind === 'removed')) gone += 1;
  }
  return gone === 0
    ? []
    : [`the raw store lacks the bytes of accepted documents, or has those of removed ones: ${gone}`];
}
