import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { classifyDatabaseError, type DatabaseFaultKind } from './classify-database-error.js';
import { createDataSource, type DatabaseAccess } from './connection-options.js';
import { migrate } from './migrate.js';

const pauseBetweenAttempts = 1_000;

/** Faults that end by themselves: the database is away or a standby. */
const temporary: readonly DatabaseFaultKind[] = ['unreachable', 'no_response', 'read_only'];

/**
 * Brings the schema up to date and connects. A database that is away is waited for, as long as it takes; one that
 * answers and refuses us is a fault to tell.
 * @param say told, once, that and why we wait
 */
export async function migrateAndConnect(access: DatabaseAccess, say: (words: string) => void): Promise<DataSource> {
  for (let waited = false; ; waited = true) {
    try {
      await migrate(access.url);
      return await createDataSource(access).initialize();
    } catch (error) {
      const { kind, detail } = classifyDatabaseError(error);
      if (!temporary.includes(kind)) throw error;
      if (!waited) say(`Postgres is away (${detail}); waiting for it.`);
      await pause(pauseBetweenAttempts);
    }
  }
}
