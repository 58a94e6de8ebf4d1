import { z } from 'zod';
import { type Question } from './question.js';

/** Which state of the data an answer was made from. */
export interface DataVersion {
  /** Grows with every transaction that changed something. */
  readonly version: number;
  readonly changedAt: Date;
}

/** The present data version: one row. */
export const dataVersionQuestion: Question<DataVersion> = {
  sql: 'select version::float8 as version, changed_at as "changedAt" from data_version',
  parameters: [],
  row: z.strictObject({ version: z.int().nonnegative(), changedAt: z.date() }),
};
