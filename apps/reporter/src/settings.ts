import { z } from 'zod';
import { type DatabaseAccess } from '#database/connection-options.js';
import { loadSettings } from '#platform/settings/load-settings.js';
import { milliseconds, port, wholeNumber } from '#platform/settings/setting-types.js';
import {
  databaseSettings,
  rawStoreSettings,
  redisSettings,
  serviceSettings,
} from '#platform/settings/shared-settings.js';

/** The reporter's settings; each key is the name of an environment variable. */
export const reporterSettingsShape = {
  ...serviceSettings,
  ...redisSettings,
  ...databaseSettings,
  ...rawStoreSettings,
  /** Port of the API and the dashboard; 0 = any free one. */
  RATIONALE_REPORTER_PORT: port(3_000),
  /** Where the reporter finds ingest, to which it hands the documents that the page sends. */
  RATIONALE_INGEST_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3001'),
  /** Connections to Postgres at most. */
  RATIONALE_DATABASE_POOL: wholeNumber({ min: 1, max: 50, default: 5 }),
  /** How long one question to Postgres may take, in milliseconds. */
  RATIONALE_STATEMENT_TIMEOUT: milliseconds({ min: 100, max: 600_000, default: 5_000 }),
  /** How often statistics and lists are brought up to date with Postgres, in milliseconds. */
  RATIONALE_FACTS_INTERVAL: milliseconds({ min: 100, max: 60_000, default: 2_000 }),
};

/** The settings as the reporter reads them at its start. */
export type ReporterSettings = ReturnType<typeof loadReporterSettings>;

/** Returns how the reporter reaches Postgres. */
export function databaseAccess(settings: ReporterSettings): DatabaseAccess {
  return {
    url: settings.DATABASE_URL,
    poolSize: settings.RATIONALE_DATABASE_POOL,
    statementTimeoutMs: settings.RATIONALE_STATEMENT_TIMEOUT,
  };
}

/** @throws InvalidSettingsError naming every fault */
export function loadReporterSettings() {
  return loadSettings(reporterSettingsShape);
}
