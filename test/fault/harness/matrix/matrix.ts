import { type Fault } from '../fault.js';
import { backpressure } from './backpressure.js';
import { bootWithoutRedis } from './boot-without-redis.js';
import { copies } from './copies.js';
import { cutPostgresConnections } from './cut-postgres-connections.js';
import { deliverTwice } from './deliver-twice.js';
import { driveAgain } from './drive-again.js';
import { emptyRedis } from './empty-redis.js';
import { everythingAtOnce } from './everything-at-once.js';
import { fillRedis } from './fill-redis.js';
import { fillRedisDisk } from './fill-redis-disk.js';
import { forsakeWorkers } from './forsake-workers.js';
import { freezeRedis } from './freeze-redis.js';
import { freezeWorkers } from './freeze-workers.js';
import { killIndexerAfterCommit } from './kill-indexer-after-commit.js';
import { killIngestAroundEnqueue } from './kill-ingest-around-enqueue.js';
import { killPostgres } from './kill-postgres.js';
import { killRedis } from './kill-redis.js';
import { killServices } from './kill-services.js';
import { migrateTogether } from './migrate-together.js';
import { noFault } from './no-fault.js';
import { poisoned } from './poison.js';
import { scale } from './scale.js';
import { slowDocument } from './slow-document.js';
import { stopServices } from './stop-services.js';
import { troublePostgres } from './trouble-postgres.js';

/** Every fault, in the order in which they are run. */
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
  forsakeWorkers,
  fillRedis,
  fillRedisDisk,
  killPostgres,
  cutPostgresConnections,
  troublePostgres,
  deliverTwice,
  copies,
  poisoned,
  backpressure,
  migrateTogether,
  scale,
  driveAgain,
  everythingAtOnce,
];
