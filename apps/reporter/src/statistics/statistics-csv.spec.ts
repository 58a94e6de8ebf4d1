import { describe, expect, it } from 'vitest';
import { outcomesCsv, reasonsCsv, twoWayCsv } from './statistics-csv.js';
import { type OutcomeGroup, type Outcomes } from './outcomes.schema.js';
import { type Reasons } from './reasons.schema.js';
import { type TwoWay } from './two-way.schema.js';

const figures = { upheld: 3, overturned: 1, total: 4, letters: 2, smallSample: true };
const rated = { ...figures, overturnRate: 0.25, interval: { low: 0.1, high: 0.6 } };
const unrated = { ...figures, overturnRate: null, interval: null };
const group = (key: string | null, label: string): OutcomeGroup => ({ key, label, ...rated });
const population = {} as Outcomes['population'];

describe('statistics as CSV', () => {
  it('outcomes: a line per group, without a rate where there is none', () => {
    const outcomes: Outcomes = {
      by: 'category',
      multiValued: false,
      groups: [group('surgery', 'Surgery, all'), { ...group(null, '=Without'), ...unrated }],
      groupsLeftOut: 0,
      totals: rated,
      population,
      dataVersion: 1,
    };
    expect(outcomesCsv(outcomes).split('\r\n')).toEqual([
      'category,label,upheld,overturned,total,letters,overturnRate,intervalLow,intervalHigh,smallSample',
      'surgery,"Surgery, all",3,1,4,2,0.25,0.1,0.6,true',
      "none,'=Without,3,1,4,2,,,,true",
      '',
    ]);
  });

  it('two-way: a line per cell, also of a dimension with itself', () => {
    const table: TwoWay = {
      by: { rows: 'reason', columns: 'reason' },
      rows: [group('a', 'A'), group('b', 'B')],
      rowsLeftOut: 0,
      columns: [group('a', 'A'), group(null, 'None')],
      columnsLeftOut: 0,
      cells: [
        { row: 1, column: 0, ...rated },
        { row: 0, column: 1, ...unrated },
      ],
      totals: rated,
      population,
      dataVersion: 1,
    };
    expect(twoWayCsv(table).split('\r\n')).toEqual([
      'reason1,rowLabel,reason2,columnLabel,upheld,overturned,total,letters,overturnRate,intervalLow,intervalHigh,smallSample',
      'b,B,a,A,3,1,4,2,0.25,0.1,0.6,true',
      'a,A,none,None,3,1,4,2,,,,true',
      '',
    ]);
  });

  it('reasons: a line per reason and outcome', () => {
    const share = { determinations: 2, share: 0.5, interval: { low: 0.2, high: 0.8 }, smallSample: true };
    const reasons = {
      upheld: { determinations: 4, letters: 3 },
      overturned: { determinations: 0, letters: 0 },
      reasons: [
        {
          key: 'benefit/against',
          label: 'No benefit',
          upheld: share,
          overturned: { determinations: 0, share: null, interval: null, smallSample: true },
        },
      ],
    } as unknown as Reasons;
    expect(reasonsCsv(reasons).split('\r\n')).toEqual([
      'reason,label,outcome,determinations,ofDeterminations,share,intervalLow,intervalHigh,smallSample',
      'benefit/against,No benefit,upheld,2,4,0.5,0.2,0.8,true',
      'benefit/against,No benefit,overturned,0,0,,,,true',
      '',
    ]);
  });
});
