import { type SqlParameters } from '../database/question.js';
import { type DeterminationFilter, noValue } from './determination-filter.js';

/** A condition on `determinations d`, and on `letters l` where it says so. */
export interface Condition {
  readonly sql: string;
  readonly needsLetter: boolean;
}

type Writer<Value> = (value: Value, parameters: SqlParameters) => Condition;
type Values = { readonly [Name in keyof DeterminationFilter]-?: NonNullable<DeterminationFilter[Name]> };
type Writers = { readonly [Name in keyof Values]: Writer<Values[Name]> };

/** How each filter is said in SQL; a filter without an entry here does not compile. */
const writers: Writers = {
  category: column('d.category'),
  subcategory: (values, parameters) =>
    orNone(values, 'd.subcategory is null', (some) => {
      const list = parameters.add(some);
      return `d.subcategory = any(${list}::text[]) or d.category || '/' || d.subcategory = any(${list}::text[])`;
    }),
  drugClass: column('d.drug_class'),
  substance: column('d.substance'),
  outcome: column('d.outcome'),
  caseOutcome: ofLetter(column('l.case_outcome')),
  authority: (values, parameters) =>
    orNone(
      values,
      `not exists (${citedBy('c.authority is not null')})`,
      (some) => `exists (${citedBy(`c.authority = any(${parameters.add(some)}::text[])`)})`,
    ),
  specialty: ofLetter(list('l.specialties')),
  licensingState: ofLetter(list('l.licensed_in')),
  layout: ofLetter(column('l.layout')),
  headingFamily: column('d.heading_family'),
  flag: (values, parameters) =>
    orNone(values, `d.flags = '[]'::jsonb`, (some) => {
      const kinds = some.map((kind) => JSON.stringify([{ kind }]));
      return `d.flags @> any(${parameters.add(kinds)}::jsonb[])`;
    }),
  year: (values, parameters) =>
    orNone(
      values,
      'd.decision_date is null',
      (some) => `extract(year from d.decision_date)::int = any(${parameters.add(some.map(Number))}::int[])`,
    ),
  quarter: column(`to_char(d.decision_date, 'YYYY"-Q"Q')`),
  month: column(`to_char(d.decision_date, 'YYYY-MM')`),
  decidedFrom: (day, parameters) => alone(`d.decision_date >= ${parameters.add(day)}::date`),
  decidedTo: (day, parameters) => alone(`d.decision_date <= ${parameters.add(day)}::date`),
  caseNumber: ofLetter(column('l.case_number')),
};

/** The conditions of a filter, in the order of the filter language; the values go into `parameters`. */
export function filterConditions(filter: DeterminationFilter, parameters: SqlParameters): readonly Condition[] {
  const names = Object.keys(writers) as (keyof Values)[];
  return names.flatMap((name) => conditionOf(name, filter[name], parameters));
}

function conditionOf<Name extends keyof Values>(
  name: Name,
  value: Values[Name] | undefined,
  parameters: SqlParameters,
): readonly Condition[] {
  return value === undefined ? [] : [writers[name](value, parameters)];
}

function column(name: string): Writer<readonly string[]> {
  return (values, parameters) =>
    orNone(values, `${name} is null`, (some) => `${name} = any(${parameters.add(some)}::text[])`);
}

function list(name: string): Writer<readonly string[]> {
  return (values, parameters) =>
    orNone(values, `${name} = '{}'`, (some) => `${name} && ${parameters.add(some)}::text[]`);
}

function ofLetter<Value>(writer: Writer<Value>): Writer<Value> {
  return (value, parameters) => ({ ...writer(value, parameters), needsLetter: true });
}

function citedBy(condition: string): string {
  return `select from citations c where c.determination_id = d.determination_id and c.side = 'reviewer' and ${condition}`;
}

function orNone(values: readonly string[], none: string, some: (values: readonly string[]) => string): Condition {
  const named = values.filter((value) => value !== noValue);
  const parts = [...(named.length > 0 ? [some(named)] : []), ...(named.length < values.length ? [none] : [])];
  return alone(parts.map((part) => `(${part})`).join(' or '));
}

function alone(sql: string): Condition {
  return { sql: `(${sql})`, needsLetter: false };
}
