import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { type FaultHouse, queuePrefix } from './fault-house.js';

/** States in which a job is still to be done. */
const outstanding = ['waiting', 'active', 'delayed', 'prioritized'] as const;

/** The harness's own look into Redis and Postgres, past the services; it waits for servers that are away. */
export class Observer {
  readonly redis: Redis;
  readonly queues: Readonly<Record<QueueKey, Queue>>;

  constructor(private readonly house: FaultHouse) {
    this.redis = new Redis(house.redis.url, { maxRetriesPerRequest: null, retryStrategy: () => 100 });
    this.redis.on('error', () => undefined);
    const open = (key: QueueKey) => {
      const queue = new Queue(queues[key].name, {
        connection: this.redis,
        prefix: queuePrefix,
        skipVersionCheck: true,
      });
      queue.on('error', () => undefined);
      return queue;
    };
    this.queues = { rawDocuments: open('rawDocuments'), determinations: open('determinations') };
  }

  /** Rows of a question, asked on a connection of its own. */
  async ask<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.house.postgres.url, application_name: 'rationale-harness' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** Jobs of a queue that are still to be done. */
  outstanding(key: QueueKey): Promise<number> {
    return this.queues[key].getJobCountByTypes(...outstanding);
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    await Promise.all(Object.values(this.queues).map((queue) => queue.close().catch(() => undefined)));
  }
}
