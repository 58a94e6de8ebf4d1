import { readFile, writeFile } from 'node:fs/promises';
import { databaseSettings } from '#platform/settings/shared-settings.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { createDataSource } from '#database/connection-options.js';
import { schemaDrift } from '#database/schema/schema-drift.js';
import { writeSchema } from '#database/schema/write-schema.js';

const schemaFile = 'libs/database/src/schema/schema.sql';

/**
 * `npm run schema [-- --check]`, from the project's root, on a migrated database that DATABASE_URL names: writes
 * schema.sql, or with `--check` compares database, file and entities and ends with status 1 where they differ.
 */
const dataSource = createDataSource({
  url: loadSettings(databaseSettings).DATABASE_URL,
  poolSize: 1,
  statementTimeoutMs: 30_000,
});
await dataSource.initialize();
try {
  if (process.argv.includes('--check')) {
    const drift = await schemaDrift(dataSource, await readFile(schemaFile, 'utf8'));
    for (const difference of drift) console.error(difference);
    if (drift.length > 0) process.exitCode = 1;
  } else {
    await writeFile(schemaFile, await writeSchema(dataSource));
  }
} finally {
  await dataSource.destroy();
}
