import { describe, expect, it } from 'vitest';
import { SqlParameters } from '../database/question.js';
import { chosenDeterminations } from './chosen-determinations.js';
import { type DeterminationFilter } from './determination-filter.js';
import { filterConditions } from './filter-conditions.js';

describe('filterConditions', () => {
  const conditions: readonly (readonly [filter: DeterminationFilter, sql: string, values: readonly unknown[]])[] = [
    [{ category: ['injection'] }, '((d.category = any($1::text[])))', [['injection']]],
    [{ category: ['injection', 'none'] }, '((d.category = any($1::text[])) or (d.category is null))', [['injection']]],
    [{ substance: ['none'] }, '((d.substance is null))', []],
    [{ specialty: ['none'] }, "((l.specialties = '{}'))", []],
    [{ licensingState: ['CA', 'TX'] }, '((l.licensed_in && $1::text[]))', [['CA', 'TX']]],
    [
      { year: ['2014', 'none'] },
      '((extract(year from d.decision_date)::int = any($1::int[])) or (d.decision_date is null))',
      [[2014]],
    ],
    [{ decidedFrom: '2014-01-01' }, '(d.decision_date >= $1::date)', ['2014-01-01']],
    [{ flag: ['body_part_mismatch'] }, '((d.flags @> any($1::jsonb[])))', [['[{"kind":"body_part_mismatch"}]']]],
  ];

  it.each(conditions)('%j', (filter, sql, values) => {
    const parameters = new SqlParameters();
    expect(filterConditions(filter, parameters).map((condition) => condition.sql)).toEqual([sql]);
    expect(parameters.values).toEqual(values);
  });

  it('never puts a value into the statement', () => {
    const hostile = `x'); drop table letters; --`;
    const filter: DeterminationFilter = {
      category: [hostile],
      subcategory: [hostile],
      drugClass: [hostile],
      substance: [hostile],
      authority: [hostile],
      specialty: [hostile],
      licensingState: [hostile],
      caseNumber: [hostile],
    };
    const parameters = new SqlParameters();
    const sql = filterConditions(filter, parameters).map((condition) => condition.sql);
    expect(sql).toHaveLength(8);
    expect(sql.join()).not.toContain('drop');
    expect(JSON.stringify(parameters.values)).toContain('drop');
  });
});

describe('chosenDeterminations', () => {
  const choose = (filter: DeterminationFilter, standing: 'counted' | 'uncounted' = 'counted') =>
    chosenDeterminations({ filter, standing, readsLetter: false }, new SqlParameters());

  it('leaves the letters out where nothing asks for them', () => {
    expect(choose({ category: ['injection'] }).from).toBe('determinations d');
  });

  it('reads the letters where the filter is about them', () => {
    expect(choose({ layout: ['unknown'] }).from).toContain('join letters l');
  });

  it('means what is counted, unless told', () => {
    expect(choose({}).where).toBe('d.counted');
    expect(choose({}, 'uncounted').where).toBe('not d.counted');
  });
});
