import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type QueueKey, queues } from '#domain/pipeline.js';
import { type ServiceStack, queuePrefix } from './service-stack.js';

/** States of jobs that are not finished. */
const outstanding = ['waiting', 'active', 'delayed', 'prioritized'] as const;

/** Reads Redis and Postgres directly, without the services. Waits for servers that are not running. */
export class Observer {
  readonly redis: Redis;
  readonly queues: Readonly<Record<QueueKey, Queue>>;

  constructor(private readonly stack: ServiceStack) {
    this.redis = new Redis(stack.redis.url, { maxRetriesPerRequest: null, retryStrategy: () => 100 });
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

  /** Executes a query on a new connection and returns its rows. */
  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.stack.postgres.url, application_name: 'rationale-harness' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** Returns the number of jobs of a queue that are not finished. */
  outstanding(key: QueueKey): Promise<number> {
    return this.queues[key].getJobCountByTypes(...outstanding);
  }

  async close(): Promise<void> {
    this.redis.disconnect();
    await Promise.all(Object.values(this.queues).map((queue) => queue.close().catch(() => undefined)));
  }
}
