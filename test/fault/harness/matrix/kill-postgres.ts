import { type Fault } from '../fault.js';

/** A crash, an immediate shutdown, and a fast shutdown. */
const ends = ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const;

/** Fault 13: Postgres stops and restarts. An outage makes no job a dead letter. */
export const killPostgres: Fault = {
  name: 'kill-postgres',
  title: 'kill -9, immediate stop and restart of Postgres',
  inject: async ({ stack, randomPause }) => {
    for (const signal of ends) {
      await randomPause(400, 1_500);
      await stack.postgres.kill(signal);
      await randomPause(200, 2_500);
      await stack.postgres.restart();
    }
  },
};
