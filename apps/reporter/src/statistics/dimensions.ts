import { z } from 'zod';

/** What determinations can be grouped by. Each has a filter of the same name, so that every group can be listed. */
export const dimensionNameSchema = z.enum([
  'category',
  'subcategory',
  'drugClass',
  'substance',
  'year',
  'quarter',
  'month',
  'specialty',
  'licensingState',
  'authority',
  'outcome',
  'caseOutcome',
  'layout',
  'headingFamily',
  'flag',
]);
export type DimensionName = z.infer<typeof dimensionNameSchema>;

/** How a dimension's groups are told apart in SQL, over `determinations d` and `letters l`. */
export interface Dimension {
  /** The group's key as text; null where the determination has no value. */
  readonly key: string;
  /** A join that gives one row a value where a determination can have several. */
  readonly values: string | null;
  readonly readsLetter: boolean;
  /** What the group without a value is called. */
  readonly without: string;
  /** `size`: largest group first. `key`: in the order of the keys. The group without a value is last. */
  readonly order: 'size' | 'key';
}

const column = (key: string, without: string): Dimension => ({
  key,
  values: null,
  readsLetter: false,
  without,
  order: 'size',
});

/** Distinct values, so that an item counts once in each of its groups; none at all gives one row with null. */
const several = (values: string, without: string, readsLetter = true): Dimension => ({
  ...column('g.key', without),
  values: `left join lateral (${values}) g on true`,
  readsLetter,
});

/** Every dimension. */
export const dimensions: Readonly<Record<DimensionName, Dimension>> = {
  category: column('d.category', 'Uncategorised'),
  subcategory: column(`d.category || '/' || d.subcategory`, 'Without subcategory'),
  drugClass: column('d.drug_class', 'Without drug class'),
  substance: column('d.substance', 'Without substance'),
  year: {
    ...column('extract(year from d.decision_date)::int::text', 'Without decision date'),
    order: 'key',
  },
  quarter: { ...column(`to_char(d.decision_date, 'YYYY"-Q"Q')`, 'Without decision date'), order: 'key' },
  month: { ...column(`to_char(d.decision_date, 'YYYY-MM')`, 'Without decision date'), order: 'key' },
  specialty: several('select distinct unnest(l.specialties) as key', 'Without specialty'),
  licensingState: several('select distinct unnest(l.licensed_in) as key', 'Without state of licensure'),
  authority: several(
    `select distinct c.authority as key from citations c
     where c.determination_id = d.determination_id and c.side = 'reviewer' and c.authority is not null`,
    'Without authority',
    false,
  ),
  outcome: column('d.outcome', 'Without outcome'),
  caseOutcome: { ...column('l.case_outcome', 'Without case outcome'), readsLetter: true },
  layout: { ...column('l.layout', 'Without layout'), readsLetter: true, order: 'key' },
  headingFamily: column('d.heading_family', 'Without heading family'),
  flag: several(`select distinct f ->> 'kind' as key from jsonb_array_elements(d.flags) as f`, 'Without flag', false),
};
