import { type Fault } from '../fault.js';
import { backpressure } from './backpressure.js';
import { bootWithoutRedis } from './boot-without-redis.js';
import { copies } from './copies.js';
import { cutPostgresConnections } from './cut-postgres-connections.js';
import { deliverTwice } from './deliver-twice.js';
import { retryAndReparse } from './retry-and-reparse.js';
import { emptyRedis } from './empty-redis.js';
import { combined } from './combined.js';
import { fillRedis } from './fill-redis.js';
import { fillRedisDisk } from './fill-redis-disk.js';
import { blackholeWorkers } from './blackhole-workers.js';
import { freezeRedis } from './freeze-redis.js';
import { freezeWorkers } from './freeze-workers.js';
import { killIndexerAfterCommit } from './kill-indexer-after-commit.js';
import { killIngestAroundEnqueue } from './kill-ingest-around-enqueue.js';
import { killPostgres } from './kill-postgres.js';
import { killRedis } from './kill-redis.js';
import { killServices } from './kill-services.js';
import { concurrentMigrations } from './concurrent-migrations.js';
import { noFault } from './no-fault.js';
import { removeRawStore } from './remove-raw-store.js';
import { unparsable } from './unparsable.js';
import { scale } from './scale.js';
import { slowDocument } from './slow-document.js';
import { stopServices } from './stop-services.js';
import { postgresErrors } from './postgres-errors.js';

/** All faults, in the order of their runs. */
export const matrix: readonly Fault[] = [
  noFault,
  killServices,
  killIngestAroundEnqueue,
  killIndexerAfterCommit,
  freezeWorkers,
  slowDocument,
  stopServices,
  killRedis,
  emptyRedis,
  freezeRedis,
  bootWithoutRedis,
  blackholeWorkers,
  fillRedis,
  fillRedisDisk,
  killPostgres,
  cutPostgresConnections,
  postgresErrors,
  deliverTwice,
  copies,
  removeRawStore,
  unparsable,
  backpressure,
  concurrentMigrations,
  scale,
  retryAndReparse,
  combined,
];
