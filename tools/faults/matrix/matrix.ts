import { type Fault } from '../fault.js';
import { bootWithoutRedis } from './boot-without-redis.js';
import { cutPostgresConnections } from './cut-postgres-connections.js';
import { emptyRedis } from './empty-redis.js';
import { freezeRedis } from './freeze-redis.js';
import { killIndexerAfterCommit } from './kill-indexer-after-commit.js';
import { killIngestAroundEnqueue } from './kill-ingest-around-enqueue.js';
import { killPostgres } from './kill-postgres.js';
import { killRedis } from './kill-redis.js';
import { killServices } from './kill-services.js';
import { noFault } from './no-fault.js';

/** Every fault, in the order in which they are run. */
export const matrix: readonly Fault[] = [
  noFault,
  killServices,
  killIngestAroundEnqueue,
  killIndexerAfterCommit,
  killRedis,
  emptyRedis,
  freezeRedis,
  bootWithoutRedis,
  killPostgres,
  cutPostgresConnections,
];
