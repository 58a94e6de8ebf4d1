import { z } from 'zod';
import { dimensionNameSchema } from '../facts/fact-dimensions.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { figuresSchema } from './figures.schema.js';
import { populationSchema } from './population.js';
import { outcomeGroupSchema } from './outcomes.schema.js';

/** Maximum number of rows and columns of a table. */
export const maxRows = 200;
export const maxColumns = 50;

/** The query of `GET /v1/statistics/two-way`. */
export const twoWayQuerySchema = z.strictObject({
  rows: dimensionNameSchema.describe('The dimension of the rows, such as `administratorAuthority`.'),
  columns: dimensionNameSchema.describe(
    'The dimension of the columns, such as `authority`. The same as `rows` counts pairs of values, such as two reasons of one determination.',
  ),
  ...determinationFilterShape,
});
export type TwoWayQuery = z.infer<typeof twoWayQuerySchema>;

const cellSchema = z
  .strictObject({
    row: z.int().nonnegative().describe('Index of its row in `rows`.'),
    column: z.int().nonnegative().describe('Index of its column in `columns`.'),
    ...figuresSchema.shape,
  })
  .meta({ id: 'TwoWayCell' });

/** The response of `GET /v1/statistics/two-way`. */
export const twoWaySchema = z
  .strictObject({
    by: z.strictObject({ rows: dimensionNameSchema, columns: dimensionNameSchema }),
    rows: z.array(outcomeGroupSchema).max(maxRows).describe('With figures over all columns.'),
    rowsLeftOut: z.int().nonnegative().describe('Number of rows that are not shown.'),
    columns: z.array(outcomeGroupSchema).max(maxColumns).describe('With figures over all rows.'),
    columnsLeftOut: z.int().nonnegative().describe('Number of columns that are not shown.'),
    cells: z.array(cellSchema).describe('The cells that are not empty, row by row.'),
    totals: figuresSchema.describe('Every determination that matches the filter, counted once.'),
    population: populationSchema,
    dataVersion: z.int().nonnegative().describe('The data version at which all figures were computed.'),
  })
  .meta({ id: 'TwoWay' });
export type TwoWay = z.infer<typeof twoWaySchema>;
