import { z } from 'zod';
import { dimensionNameSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { figuresSchema } from './figures.schema.js';
import { populationSchema } from './population.js';
import { outcomeGroupSchema } from './outcomes.schema.js';

/** Most rows and columns of a table. */
export const maxRows = 200;
export const maxColumns = 50;

/** What `GET /v1/statistics/two-way` is asked. */
export const twoWayQuerySchema = z.strictObject({
  rows: dimensionNameSchema.describe('What the rows are, such as `administratorAuthority`.'),
  columns: dimensionNameSchema.describe('What the columns are, such as `authority`.'),
  ...determinationFilterShape,
});
export type TwoWayQuery = z.infer<typeof twoWayQuerySchema>;

const cellSchema = z
  .strictObject({
    row: z.int().nonnegative().describe('Place of its row in `rows`.'),
    column: z.int().nonnegative().describe('Place of its column in `columns`.'),
    ...figuresSchema.shape,
  })
  .meta({ id: 'TwoWayCell' });

/** What `GET /v1/statistics/two-way` answers. */
export const twoWaySchema = z
  .strictObject({
    by: z.strictObject({ rows: dimensionNameSchema, columns: dimensionNameSchema }),
    rows: z.array(outcomeGroupSchema).max(maxRows).describe('With figures over all columns.'),
    rowsLeftOut: z.int().nonnegative().describe('Rows beyond the largest.'),
    columns: z.array(outcomeGroupSchema).max(maxColumns).describe('With figures over all rows.'),
    columnsLeftOut: z.int().nonnegative().describe('Columns beyond the largest.'),
    cells: z.array(cellSchema).describe('The cells that hold something, row by row.'),
    totals: figuresSchema.describe('Every determination that the filter shows, once.'),
    population: populationSchema,
    dataVersion: z.int().nonnegative().describe('The state of the data that all of this was counted in.'),
  })
  .meta({ id: 'TwoWay' });
export type TwoWay = z.infer<typeof twoWaySchema>;
