import { describe, expect, it } from 'vitest';
import { type Fault } from './harness/fault.js';
import { emptyRedis } from './harness/matrix/empty-redis.js';
import { killIndexerAfterCommit } from './harness/matrix/kill-indexer-after-commit.js';
import { killPostgres } from './harness/matrix/kill-postgres.js';
import { killServices } from './harness/matrix/kill-services.js';
import { removeRawStore } from './harness/matrix/remove-raw-store.js';
import { runFault } from './harness/run-fault.js';

const seed = Number(process.env['TEST_SEED'] ?? 20_161_122);

/** The short form: faults that cover most promises. `npm run test:long` runs all faults, with more letters and rounds. */
const faults: readonly Fault[] = [killServices, killIndexerAfterCommit, emptyRedis, killPostgres, removeRawStore];

describe(`the audit has no findings after (seed ${seed})`, () => {
  it.each(faults.map((fault) => [fault.title, fault] as const))('%s', async (_, fault) => {
    const { findings, accepted } = await runFault(fault, { seed, letters: 50, rounds: 1 });
    expect(findings).toEqual([]);
    expect(accepted).toBeGreaterThanOrEqual(50);
  });
});
