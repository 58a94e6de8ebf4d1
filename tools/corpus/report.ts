import { type FieldCheck, isRight } from './field-check.js';
import { type Json } from './json.js';
import { scoresOf } from './scores.js';

/** Longest value that is shown whole. */
const shownLength = 160;

/** A value on one line, cut where it is long. */
export function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** The scores by field, each followed by its misses. */
export function scoreLines(checks: readonly FieldCheck[]): readonly string[] {
  return scoresOf(checks).flatMap(({ field, right, of }) => [
    `${field.padEnd(38)} ${String(right).padStart(5)}/${String(of).padEnd(5)} ${(right / of).toFixed(4)}`,
    ...checks.filter((check) => check.field === field && !isRight(check)).flatMap(missLines),
  ]);
}

function missLines({ where, got, want }: FieldCheck): readonly string[] {
  return [`    ${where}`, `        got  ${shown(got)}`, `        want ${shown(want)}`];
}
