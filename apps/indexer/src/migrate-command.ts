import { databaseSettings } from '#platform/settings/shared-settings.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { migrate } from '#database/migrate.js';

/** `npm run migrate`: brings the database that DATABASE_URL names to the newest schema. */
try {
  const run = await migrate(loadSettings(databaseSettings).DATABASE_URL);
  console.log(run.length === 0 ? 'The schema is up to date.' : `Migrations run: ${run.join(', ')}.`);
} catch (error) {
  console.error(`The migration failed: ${error instanceof Error ? error.message : String(error)}`);
  console.error('It was tried at the database that DATABASE_URL names; see that it answers, and run this again.');
  process.exitCode = 1;
}
