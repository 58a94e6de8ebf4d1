import { type EntityManager } from 'typeorm';
import { z } from 'zod';
import { DataVersionEntity } from '../entities/data-version.entity.js';
import { type DatabaseQuery } from './database-query.js';

/** The state of the data that a figure was computed from. */
export interface DataVersion {
  /** Increases with every transaction that changed something. */
  readonly version: number;
  readonly changedAt: Date;
}

/** Reads the present data version: always one row. */
export const dataVersionQuery: DatabaseQuery<DataVersion> = {
  sql: 'SELECT version::float8 AS version, changed_at AS "changedAt" FROM data_version',
  parameters: [],
  row: z.strictObject({ version: z.int().nonnegative(), changedAt: z.date() }),
};

/** Increases the data version. The last statement of a transaction, since other writers wait for its row. */
export async function raiseDataVersion(manager: EntityManager): Promise<void> {
  await manager.update(
    DataVersionEntity,
    { onlyRow: true },
    { version: () => 'version + 1', changedAt: () => 'clock_timestamp()' },
  );
}
