import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { overturnFigures, smallSampleLimit } from '#domain/statistics/overturn-rate.js';
import { type DataVersion } from '../database/data-version.query.js';
import { type DocumentsByStateRow } from '../documents/documents-by-state.query.js';
import { type Dimension, dimensions } from './dimensions.js';
import { labelOf } from './labels.js';
import { type NotCountedRow } from './not-counted.query.js';
import { type OutcomeGroupRow } from './outcome-groups.query.js';
import { type Outcomes, type OutcomesQuery } from './outcomes.schema.js';

interface Amount {
  readonly letters: number;
  readonly determinations: number;
}

/** What the database said to a question about outcomes, all of it of one moment. */
export interface OutcomeRows {
  readonly groups: readonly OutcomeGroupRow[];
  readonly total: LetterSums;
  readonly undated: Amount;
  readonly notCounted: readonly NotCountedRow[];
  readonly documents: readonly DocumentsByStateRow[];
  readonly dataVersion: DataVersion;
}

/** Puts figures and their ground together. Pure. */
export function assembleOutcomes(query: OutcomesQuery, rows: OutcomeRows): Outcomes {
  const dimension = dimensions[query.by];
  return {
    by: query.by,
    multiValued: dimension.values !== null,
    groups: inOrder(rows.groups, dimension).map((row) => ({
      key: row.key,
      label: row.key === null ? dimension.without : labelOf(query.by, row.key),
      ...overturnFigures(row),
    })),
    groupsLeftOut: (rows.groups[0]?.groups ?? 0) - rows.groups.length,
    totals: overturnFigures(rows.total),
    ground: ground(query, rows),
    dataVersion: rows.dataVersion.version,
  };
}

function ground(query: OutcomesQuery, rows: OutcomeRows): Outcomes['ground'] {
  const { decidedFrom: from = null, decidedTo: to = null } = query;
  const periods = [query.year, query.quarter, query.month];
  return {
    period: {
      date: 'decisionDate',
      from,
      to,
      undated: {
        ...amount(rows.undated),
        included:
          from === null && to === null && periods.every((named) => named === undefined || named.includes('none')),
      },
    },
    withoutValue: amount(rows.groups.find((row) => row.key === null)),
    notCounted: {
      copies: amount(rows.notCounted.find((row) => row.standing === 'copy')),
      superseded: amount(rows.notCounted.find((row) => row.standing === 'superseded')),
      rejectedDocuments: rows.documents.find((row) => row.state === 'rejected')?.documents ?? 0,
      failedDocuments: rows.documents.find((row) => row.state === 'failed')?.documents ?? 0,
    },
    interval: { level: 0.95, method: 'wilson-on-effective-size' },
    smallSampleBelow: smallSampleLimit,
  };
}

function amount(of: Amount | undefined): Amount {
  return { letters: of?.letters ?? 0, determinations: of?.determinations ?? 0 };
}

function inOrder(rows: readonly OutcomeGroupRow[], { order }: Dimension): readonly OutcomeGroupRow[] {
  const byKey = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return rows.toSorted((left, right) => {
    if (left.key === null || right.key === null) return Number(left.key === null) - Number(right.key === null);
    const bySize = order === 'size' ? right.determinations - left.determinations : 0;
    return bySize === 0 ? byKey(left.key, right.key) : bySize;
  });
}
