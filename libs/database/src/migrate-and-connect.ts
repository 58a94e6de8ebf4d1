import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { classifyDatabaseError, type DatabaseFaultKind } from './classify-database-error.js';
import { createDataSource, type DatabaseAccess } from './connection-options.js';
import { migrate } from './migrate.js';

const retryIntervalMs = 1_000;

/** Faults that an operator or the server repairs while we wait: no connection, or a standby. */
const temporary: readonly DatabaseFaultKind[] = ['unreachable', 'no_response', 'read_only'];

/**
 * Runs pending migrations and connects. Waits without limit while the database is unreachable; throws what else goes
 * wrong.
 * @param reporterRole the role of the reporter, if there is one
 * @param report called with the reason, if it has to wait
 */
export async function migrateAndConnect(
  access: DatabaseAccess,
  reporterRole: string,
  report: (message: string) => void,
): Promise<DataSource> {
  for (let waited = false; ; waited = true) {
    try {
      await migrate(access.url, reporterRole, report);
      return await createDataSource(access).initialize();
    } catch (error) {
      const { kind, detail } = classifyDatabaseError(error);
      if (!temporary.includes(kind)) throw error;
      if (!waited) report(`Postgres unavailable (${detail}), waiting for it`);
      await pause(retryIntervalMs);
    }
  }
}
