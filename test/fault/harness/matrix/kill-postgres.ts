import { type Fault } from '../fault.js';

/** A power cut, `pg_ctl -m immediate`, and a restart that cuts off its clients. */
const ends = ['SIGKILL', 'SIGQUIT', 'SIGINT'] as const;

/** Fault 13: Postgres goes and comes back. No job becomes a dead letter for an outage. */
export const killPostgres: Fault = {
  name: 'kill-postgres',
  title: 'kill -9, immediate stop and restart of Postgres',
  strike: async ({ house, anyMoment }) => {
    for (const signal of ends) {
      await anyMoment(400, 1_500);
      await house.postgres.end(signal);
      await anyMoment(200, 2_500);
      await house.postgres.startAgain();
    }
  },
};
