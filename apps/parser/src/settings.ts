import { type z } from 'zod';
import { milliseconds, port, wholeNumber } from '#platform/settings/setting-types.js';
import {
  rawStoreSettings,
  redisSettings,
  serviceSettings,
  workerSettings,
} from '#platform/settings/shared-settings.js';

const megabyte = 1_048_576;

/** Everything that can be set of the parser. */
export const parserSettings = {
  ...serviceSettings,
  ...redisSettings,
  ...rawStoreSettings,
  ...workerSettings,
  /** The port of the health addresses; 0 takes any free one, so that parsers can stand side by side. */
  RATIONALE_PARSER_PORT: port(0),
  /** Jobs that one parser works on at once. */
  RATIONALE_PARSER_CONCURRENCY: wholeNumber({ min: 1, max: 50, default: 2 }),
  /** PDFs that one parser reads at once, each in a process of its own. */
  RATIONALE_PDF_PROCESSES: wholeNumber({ min: 1, max: 64, default: 2 }),
  /** Milliseconds that reading one PDF may take. */
  RATIONALE_PDF_TIME_LIMIT: milliseconds({ min: 100, max: 600_000, default: 20_000 }),
  /** Bytes of memory that reading one PDF may take. */
  RATIONALE_PDF_MEMORY_LIMIT: wholeNumber({ min: 128 * megabyte, max: 65_536 * megabyte, default: 512 * megabyte }),
  /** Parsers take no job while more jobs than this wait to be indexed, so that Redis does not fill while Postgres is away. */
  RATIONALE_MAX_UNINDEXED_JOBS: wholeNumber({ min: 1, max: 1_000_000, default: 200 }),
};

/** The parser's settings as they were read. */
export type ParserSettings = z.output<z.ZodObject<typeof parserSettings>>;
