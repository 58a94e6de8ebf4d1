import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceStack } from '../stack/service-stack.js';
import { type Observer } from '../stack/observer.js';

/** What a mild fault works with. */
export interface MildFaultContext {
  readonly stack: ServiceStack;
  readonly observer: Observer;
}

/**
 * Faults that the first process of each service survives, so that its memory and handles can be measured: only a second
 * parser is killed.
 */
export const mildFaults: Readonly<Record<string, (context: MildFaultContext) => Promise<void>>> = {
  'connections to Postgres terminated': async ({ observer }) => {
    await observer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'rationale-%'
         AND pid <> pg_backend_pid()`,
    );
  },
  'connections to Redis closed': async ({ observer }) => {
    await observer.redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  },
  'Redis frozen': async ({ stack }) => {
    await stack.redis.freeze();
    await pause(3_000);
    await stack.redis.resume();
  },
  'Redis killed': async ({ stack }) => {
    await stack.redis.kill('SIGKILL');
    await stack.redis.restart();
  },
  'Redis emptied': async ({ observer }) => {
    await observer.redis.flushall();
  },
  'Postgres restarted': async ({ stack }) => {
    await stack.postgres.kill('SIGINT');
    await pause(1_000);
    await stack.postgres.restart();
  },
  'second parser killed': async ({ stack }) => {
    const [, second] = stack.running('parser');
    if (second !== undefined) await stack.kill(second);
    await stack.start('parser');
  },
};
