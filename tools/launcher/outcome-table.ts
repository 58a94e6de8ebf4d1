import { z } from 'zod';

/** The part of the reporter's response that the table shows. */
export const outcomesSchema = z.object({
  groups: z.array(
    z.object({
      key: z.union([z.string(), z.number()]).nullable(),
      label: z.string(),
      upheld: z.number(),
      overturned: z.number(),
      total: z.number(),
      letters: z.number(),
      overturnRate: z.number().nullable(),
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
      smallSample: z.boolean(),
    }),
  ),
  totals: z.object({ upheld: z.number(), overturned: z.number(), total: z.number(), letters: z.number() }),
});
export type Outcomes = z.infer<typeof outcomesSchema>;

const columns = ['category', 'upheld', 'overturned', 'total', 'letters', 'overturn rate', '95 % interval'] as const;

/** Returns the outcomes by category as lines for a terminal; small samples are marked by a star. */
export function outcomeTable(outcomes: Outcomes): readonly string[] {
  const rows = outcomes.groups.map((group) => [
    group.key === null ? 'without category' : String(group.key),
    String(group.upheld),
    String(group.overturned),
    String(group.total),
    String(group.letters),
    percent(group.overturnRate) + (group.smallSample ? ' *' : '  '),
    group.interval === null ? '' : `${percent(group.interval.low)} to ${percent(group.interval.high)}`,
  ]);
  const { totals } = outcomes;
  const rate = totals.total === 0 ? null : totals.overturned / totals.total;
  const total = [
    'all',
    ...[totals.upheld, totals.overturned, totals.total, totals.letters].map(String),
    `${percent(rate)}  `,
    '',
  ];
  const widths = columns.map((name, column) =>
    Math.max(...[columns, ...rows, total].map((row) => cell(row, column).length), name.length),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? cell(row, column).padEnd(width) : cell(row, column).padStart(width)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const note = outcomes.groups.some((group) => group.smallSample) ? ['* fewer than 20 determinations'] : [];
  return [line(columns), rule, ...rows.map(line), rule, line(total), ...note];
}

function cell(row: readonly string[], column: number): string {
  return row[column] ?? '';
}

function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)} %`;
}
