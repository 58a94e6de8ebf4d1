import { csvLines } from '../exports/export-format.js';
import { noValue } from '../filters/determination-filter.js';
import { type OutcomeGroup, type Outcomes } from './outcomes.schema.js';
import { type Reasons, type ReasonShare } from './reasons.schema.js';
import { type TwoWay } from './two-way.schema.js';

type Figures = Outcomes['totals'];

const figureNames = [
  ...['upheld', 'overturned', 'total', 'letters', 'overturnRate', 'intervalLow', 'intervalHigh', 'smallSample'],
] as const;

function figureCells(figures: Figures): (number | boolean | null)[] {
  const { upheld, overturned, total, letters, overturnRate, interval, smallSample } = figures;
  return [upheld, overturned, total, letters, overturnRate, interval?.low ?? null, interval?.high ?? null, smallSample];
}

const keyOf = ({ key }: Pick<OutcomeGroup, 'key'>) => key ?? noValue;

/** Writes outcomes by group as CSV: a line per group, in the order of the response; no line for the totals. */
export function outcomesCsv({ by, groups }: Outcomes): string {
  return csvLines([
    [by, 'label', ...figureNames],
    ...groups.map((group) => [keyOf(group), group.label, ...figureCells(group)]),
  ]);
}

/** Writes a two-way table as CSV: a line per cell that is not empty. */
export function twoWayCsv({ by, rows, columns, cells }: TwoWay): string {
  // Both dimensions can be the same.
  const names = by.rows === by.columns ? [`${by.rows}1`, `${by.columns}2`] : [by.rows, by.columns];
  return csvLines([
    [names[0] ?? '', 'rowLabel', names[1] ?? '', 'columnLabel', ...figureNames],
    ...cells.flatMap((cell) => {
      const [row, column] = [rows[cell.row], columns[cell.column]];
      if (row === undefined || column === undefined) return [];
      return [[keyOf(row), row.label, keyOf(column), column.label, ...figureCells(cell)]];
    }),
  ]);
}

/** Writes reasons by outcome as CSV: a line per reason and outcome. */
export function reasonsCsv({ reasons, ...outcomes }: Reasons): string {
  const line = (reason: Reasons['reasons'][number], outcome: 'upheld' | 'overturned') => {
    const { share, interval, determinations, smallSample }: ReasonShare = reason[outcome];
    const of = outcomes[outcome].determinations;
    return [reason.key, reason.label, outcome, determinations, of, share, interval?.low, interval?.high, smallSample];
  };
  return csvLines([
    [
      ...['reason', 'label', 'outcome', 'determinations', 'ofDeterminations', 'share'],
      ...['intervalLow', 'intervalHigh', 'smallSample'],
    ],
    ...reasons.flatMap((reason) =>
      (['upheld', 'overturned'] as const).map((outcome) => line(reason, outcome).map((cell) => cell ?? null)),
    ),
  ]);
}
