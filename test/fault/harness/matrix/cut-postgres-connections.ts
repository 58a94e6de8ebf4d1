import { type Fault } from '../fault.js';

const cuts = 10;

/** Fault 14: every connection to Postgres is terminated repeatedly. */
export const cutPostgresConnections: Fault = {
  name: 'cut-postgres-connections',
  title: `pg_terminate_backend of all connections, about once per second, ${cuts} times`,
  letters: 500,
  inject: async ({ observer, randomPause, note }) => {
    let cut = 0;
    for (let round = 0; round < cuts; round += 1) {
      await randomPause(500, 1_500);
      const rows = await observer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      cut += rows.length;
    }
    note(`${cut} connections terminated`);
  },
};
