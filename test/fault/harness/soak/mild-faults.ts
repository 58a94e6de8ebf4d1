import { setTimeout as pause } from 'node:timers/promises';
import { type FaultHouse } from '../house/fault-house.js';
import { type Observer } from '../house/observer.js';

/** What a mild fault works with. */
export interface MildStage {
  readonly house: FaultHouse;
  readonly observer: Observer;
}

/**
 * Faults that the first process of each service survives, so that its memory and handles can be followed: only a second
 * parser is killed.
 */
export const mildFaults: Readonly<Record<string, (stage: MildStage) => Promise<void>>> = {
  'connections to Postgres cut': async ({ observer }) => {
    await observer.ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'rationale-%'
         AND pid <> pg_backend_pid()`,
    );
  },
  'connections to Redis cut': async ({ observer }) => {
    await observer.redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  },
  'Redis frozen': async ({ house }) => {
    await house.redis.freeze();
    await pause(3_000);
    await house.redis.thaw();
  },
  'Redis killed': async ({ house }) => {
    await house.redis.end('SIGKILL');
    await house.redis.startAgain();
  },
  'Redis emptied': async ({ observer }) => {
    await observer.redis.flushall();
  },
  'Postgres restarted': async ({ house }) => {
    await house.postgres.end('SIGINT');
    await pause(1_000);
    await house.postgres.startAgain();
  },
  'a parser killed': async ({ house }) => {
    const [, second] = house.running('parser');
    if (second !== undefined) await house.kill(second);
    await house.start('parser');
  },
};
