import { type z } from 'zod';
import { milliseconds, port, wholeNumber } from '#platform/settings/setting-types.js';
import {
  rawStoreSettings,
  redisSettings,
  serviceSettings,
  workerSettings,
} from '#platform/settings/shared-settings.js';

const megabyte = 1_048_576;

/** The settings of the parser. */
export const parserSettings = {
  ...serviceSettings,
  ...redisSettings,
  ...rawStoreSettings,
  ...workerSettings,
  /** Port of the health endpoints; 0 selects any free port, so that several parsers can run on one machine. */
  RATIONALE_PARSER_PORT: port(0),
  /** Jobs that one parser processes concurrently. */
  RATIONALE_PARSER_CONCURRENCY: wholeNumber({ min: 1, max: 50, default: 2 }),
  /** PDFs that one parser reads concurrently, each in a child process. */
  RATIONALE_PDF_PROCESSES: wholeNumber({ min: 1, max: 64, default: 2 }),
  /** Time limit for reading one PDF, in milliseconds. */
  RATIONALE_PDF_TIME_LIMIT: milliseconds({ min: 100, max: 600_000, default: 20_000 }),
  /** Memory limit for reading one PDF, in bytes. */
  RATIONALE_PDF_MEMORY_LIMIT: wholeNumber({ min: 128 * megabyte, max: 65_536 * megabyte, default: 512 * megabyte }),
  /**
   * Parsers accept no job while more jobs than this wait for the indexer, so that Redis does not fill while Postgres is
   * unavailable.
   */
  RATIONALE_MAX_UNINDEXED_JOBS: wholeNumber({ min: 1, max: 1_000_000, default: 200 }),
};

/** The parser's settings after validation. */
export type ParserSettings = z.output<z.ZodObject<typeof parserSettings>>;
