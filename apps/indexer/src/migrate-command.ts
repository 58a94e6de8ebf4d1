import { databaseSettings } from '#platform/settings/shared-settings.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { migrate } from '#database/migrate.js';

/** `npm run migrate`: runs the pending migrations on the database in DATABASE_URL. */
try {
  const run = await migrate(loadSettings(databaseSettings).DATABASE_URL);
  console.log(run.length === 0 ? 'The schema is up to date.' : `Migrations run: ${run.join(', ')}.`);
} catch (error) {
  console.error(`The migration failed: ${error instanceof Error ? error.message : String(error)}`);
  console.error('Check that the database in DATABASE_URL is reachable, then run the command again.');
  process.exitCode = 1;
}
