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
  /** URL of the page as browsers reach it. Not set: as in the request. */
  RATIONALE_REPORTER_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** URL of ingest, to which uploads of the page are forwarded. */
  RATIONALE_INGEST_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3001'),
  /** URL of the indexer, to which removal, sweep and reparse are forwarded. */
  RATIONALE_INDEXER_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3003'),
  /** The key with which requests are forwarded to ingest and indexer; its roles are `submitter` and `operator`. */
  RATIONALE_SERVICE_KEY: z.string().optional(),
  /** Maximum number of connections to Postgres. */
  RATIONALE_DATABASE_POOL: wholeNumber({ min: 1, max: 50, default: 5 }),
  /** Milliseconds that a query may take. */
  RATIONALE_STATEMENT_TIMEOUT: milliseconds({ min: 100, max: 600_000, default: 5_000 }),
  /** Milliseconds between two refreshes of the facts from Postgres. */
  RATIONALE_FACTS_INTERVAL: milliseconds({ min: 100, max: 60_000, default: 2_000 }),
};

/** The reporter's settings, loaded at start. */
export type ReporterSettings = ReturnType<typeof loadReporterSettings>;

/** Returns how the reporter reaches Postgres. */
export function databaseAccess(settings: ReporterSettings): DatabaseAccess {
  return {
    url: settings.DATABASE_URL,
    poolSize: settings.RATIONALE_DATABASE_POOL,
    statementTimeoutMs: settings.RATIONALE_STATEMENT_TIMEOUT,
  };
}

/** @throws InvalidSettingsError naming every invalid setting */
export function loadReporterSettings() {
  return loadSettings(reporterSettingsShape);
}
