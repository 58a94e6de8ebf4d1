/** Statistics counted in SQL from the readable tables, independent of the reporter's code. */

const inWeeks = (unit: string) => `CASE ${unit} WHEN 'day' THEN 1.0 / 7 WHEN 'week' THEN 1.0 WHEN 'month' THEN 52.0 / 12
  WHEN 'year' THEN 52.0 END`;
const visitsPerWeek = `(coalesce(d.frequency ->> 'timesTo', d.frequency ->> 'times')::numeric
  / (${inWeeks(`d.frequency ->> 'per'`)}))`;
const weeks = `(coalesce(d.duration ->> 'amountTo', d.duration ->> 'amount')::numeric
  * (${inWeeks(`d.duration ->> 'unit'`)}))`;

/** The values of a determination in each dimension, as a query over `determinations d` and `letters l`. */
export const valuesInSql: Readonly<Record<string, string>> = {
  category: 'SELECT d.category',
  subcategory: `SELECT d.category || '/' || d.subcategory`,
  drugClass: 'SELECT d.drug_class',
  substance: 'SELECT d.substance',
  authority: reviewers('c.authority'),
  administratorAuthority: `SELECT c.authority FROM citations c
    WHERE c.determination_id = d.determination_id AND c.side = 'claims-administrator'`,
  guidelineDocument: reviewers('c.document'),
  guidelineSection: reviewers('unnest(c.sections)'),
  treatment: 'SELECT unnest(d.treatments)',
  bodyPart: 'SELECT unnest(d.body_parts)',
  strength: 'SELECT d.strength',
  quantity: 'SELECT d.quantity::text',
  side: `SELECT CASE WHEN w.word IN ('left', 'lt') THEN 'left' WHEN w.word IN ('right', 'rt') THEN 'right'
      ELSE 'bilateral' END
    FROM regexp_split_to_table(lower(d.disputed_item), '[^a-z0-9]+') AS w (word)
    WHERE w.word IN ('left', 'lt', 'right', 'rt', 'bilateral', 'bilaterally', 'both')`,
  frequency: `SELECT trim_scale(round(${visitsPerWeek}, 2))::text`,
  duration: `SELECT trim_scale(round(${weeks}, 2))::text`,
  sessions: `SELECT CASE WHEN d.category IS DISTINCT FROM 'pharmaceuticals'
    THEN coalesce(d.quantity::text, round(${visitsPerWeek} * ${weeks})::text) END`,
  age: 'SELECT l.age::text',
  sex: 'SELECT l.sex',
  outcome: 'SELECT d.outcome',
  headingFamily: 'SELECT d.heading_family',
  flag: `SELECT f ->> 'kind' FROM jsonb_array_elements(d.flags) f`,
  flagGrade: `SELECT f ->> 'grade' FROM jsonb_array_elements(d.flags) f`,
  reason: `SELECT concat(r ->> 'topic', '/', r ->> 'direction') FROM jsonb_array_elements(d.reasons) r`,
  primaryReason: `SELECT concat(r ->> 'topic', '/', r ->> 'direction') FROM jsonb_path_query(d.reasons,
    '$[*] ? (@.primary == true)') r`,
  year: `SELECT to_char(l.decision_date, 'YYYY')`,
  quarter: `SELECT to_char(l.decision_date, 'YYYY"-Q"Q')`,
  month: `SELECT to_char(l.decision_date, 'YYYY-MM')`,
  specialty: 'SELECT unnest(l.specialties)',
  licensingState: 'SELECT unnest(l.licensed_in)',
  caseOutcome: `SELECT CASE WHEN bool_and(o.outcome = 'upheld') THEN 'upheld'
      WHEN bool_and(o.outcome = 'overturned') THEN 'overturned' ELSE 'partly-overturned' END
    FROM determinations o WHERE o.letter_id = l.letter_id`,
  layout: 'SELECT l.layout',
};

const counted = `FROM determinations d JOIN letters l USING (letter_id)`;
const figures = `count(*)::integer AS total, (count(*) FILTER (WHERE d.outcome = 'overturned'))::integer AS overturned,
  count(DISTINCT l.letter_id)::integer AS letters`;

/**
 * Groups of counted determinations: key, total, overturned, letters.
 * @param where a condition on `d` and `l`
 */
export function groupsInSql(dimension: string, where = 'true'): string {
  return `SELECT k.key, ${figures} ${counted} ${keys(dimension, 'k')}
    WHERE l.standing = 'counted' AND ${where} GROUP BY k.key`;
}

/** Everything counted, each determination once: total, overturned, letters; one row. */
export function totalsInSql(where = 'true'): string {
  return `SELECT ${figures} ${counted} WHERE l.standing = 'counted' AND ${where}`;
}

/** Cells of a two-way table: row, column, total, overturned, letters. */
export function cellsInSql(rows: string, columns: string, where = 'true'): string {
  return `SELECT r.key AS "row", c2.key AS "column", ${figures} ${counted} ${keys(rows, 'r')} ${keys(columns, 'c2')}
    WHERE l.standing = 'counted' AND ${where} GROUP BY 1, 2`;
}

/** By key of a dimension: letters, determinations, partial certifications, and how many letters have how many items. */
export function lettersInSql(dimension: string): string {
  return `
    WITH sized AS (
      SELECT l.letter_id, k.key, count(*)::integer AS items,
        (count(*) FILTER (WHERE d.heading_family = 'partial-certification'))::integer AS partial
      ${counted} ${keys(dimension, 'k')} WHERE l.standing = 'counted' GROUP BY 1, 2
    ), sizes AS (
      SELECT key, items, count(*)::integer AS letters FROM sized GROUP BY 1, 2
    )
    SELECT s.key, count(*)::integer AS letters, sum(items)::integer AS determinations, sum(partial)::integer AS partial,
      (SELECT jsonb_object_agg(z.items, z.letters) FROM sizes z WHERE z.key IS NOT DISTINCT FROM s.key) AS distribution
    FROM sized s GROUP BY s.key`;
}

/** By outcome, reason and letter: the letter's determinations with the outcome, and how many of them have the reason. */
export const reasonsByLetterInSql = `
  SELECT d.outcome, n.name AS reason, d.letter_id, count(*)::integer AS determinations,
    (count(*) FILTER (WHERE d.reasons @> jsonb_build_array(jsonb_build_object(
      'topic', split_part(n.name, '/', 1), 'direction', split_part(n.name, '/', 2)))))::integer AS "withReason"
  FROM determinations d JOIN letters l USING (letter_id), unnest($1::text[]) AS n (name)
  WHERE l.standing = 'counted' AND d.category = 'surgery' GROUP BY 1, 2, 3`;

/** Days between two dates of the header: letters, letters out of order, quartiles and mean; one row. */
export function daysInSql(from: string, to: string): string {
  return `
    WITH spans AS (
      SELECT (${to}) - (${from}) AS days FROM letters l WHERE l.standing = 'counted'
    )
    SELECT (count(*) FILTER (WHERE days >= 0))::integer AS letters,
      (count(*) FILTER (WHERE days < 0))::integer AS "outOfOrder",
      (count(*) FILTER (WHERE days IS NULL))::integer AS "withoutDates",
      percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY days) FILTER (WHERE days >= 0) AS quartiles,
      (avg(days) FILTER (WHERE days >= 0))::float8 AS mean
    FROM spans`;
}

/** The dates of headers as columns of `letters l`. */
export const headerDatesInSql = {
  injury: `CASE WHEN l.evidence ? '/header/dateOfInjury' THEN l.date_of_injury END`,
  urDenial: 'l.ur_denial_date',
  applicationReceived: 'l.application_received',
  assigned: 'l.date_assigned',
  decision: 'l.decision_date',
} as const;

function reviewers(value: string): string {
  return `SELECT ${value} FROM citations c WHERE c.determination_id = d.determination_id AND c.side = 'reviewer'`;
}

function keys(dimension: string, name: string): string {
  return `LEFT JOIN LATERAL (
    SELECT DISTINCT given.key FROM (${valuesInSql[dimension] ?? ''}) AS given (key) WHERE given.key IS NOT NULL
  ) ${name} ON true`;
}
