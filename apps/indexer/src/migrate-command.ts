import { createDataSource } from '#database/connection-options.js';
import { migrate } from '#database/migrate.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { databaseSettings, rawStoreSettings, reporterRoleSettings } from '#platform/settings/shared-settings.js';
import { replaceRawStore } from './raw-store/adopt-raw-store.js';

const statementTimeoutMs = 30_000;

/**
 * `npm run migrate`: runs the pending migrations on the database in DATABASE_URL. With `--adopt-raw-store` the database
 * then adopts the raw store at RATIONALE_RAW_STORE, after it was replaced on purpose.
 */
try {
  const settings = loadSettings({ ...databaseSettings, ...rawStoreSettings, ...reporterRoleSettings });
  const run = await migrate(settings.DATABASE_URL, settings.RATIONALE_REPORTER_ROLE, (message) => {
    console.log(message);
  });
  console.log(run.length === 0 ? 'The schema is up to date.' : `Migrations run: ${run.join(', ')}.`);
  if (process.argv.includes('--adopt-raw-store')) {
    const dataSource = createDataSource({ url: settings.DATABASE_URL, poolSize: 1, statementTimeoutMs });
    await dataSource.initialize();
    const { id } = await replaceRawStore(dataSource, openRawStore(settings)).finally(() => dataSource.destroy());
    console.log(`Raw store ${id} adopted. Restart the services.`);
  }
} catch (error) {
  console.error(`The migration failed: ${error instanceof Error ? error.message : String(error)}`);
  console.error('Check that the database in DATABASE_URL is reachable, then run the command again.');
  process.exitCode = 1;
}
