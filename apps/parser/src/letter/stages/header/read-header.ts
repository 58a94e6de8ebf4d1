import { type LetterHeader } from '#domain/model/letter.js';
import { type NormalisedText, type TextRange } from '../normalise/normalised-text.js';
import { findHeaderTokens, type HeaderField, type HeaderToken, type HeaderValue } from './header-tokens.js';

/** The values of a header with their ranges. */
export type HeaderReading = ReadonlyMap<HeaderField, HeaderValue>;

const typeOf: Readonly<Record<HeaderField, HeaderValue['type']>> = {
  caseNumber: 'case-number',
  dateAssigned: 'date',
  dateOfInjury: 'date',
  decisionDate: 'date',
  urDenialDate: 'date',
  priority: 'priority',
  applicationReceived: 'date',
};

/** The chronological order of a case's dates; valid for every letter checked. */
export const orderOfDates = [
  'dateOfInjury',
  'urDenialDate',
  'applicationReceived',
  'dateAssigned',
  'decisionDate',
] as const satisfies readonly HeaderField[];

/** Consecutive labels, and the values between them and the next label. */
interface Run {
  readonly labels: HeaderField[];
  readonly values: HeaderValue[];
}

const toRuns = (tokens: readonly HeaderToken[]): Run[] => {
  const runs: Run[] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (token.kind === 'value') run?.values.push(token);
    else if (run === undefined || run.values.length > 0) runs.push({ labels: [token.field], values: [] });
    else run.labels.push(token.field);
  }
  return runs;
};

/** Whether the dates that are present are in order. */
export const datesAreInOrder = (dates: readonly (string | null | undefined)[]): boolean => {
  const known = dates.filter((date): date is string => typeof date === 'string');
  return known.every((date, index) => index === 0 || (known[index - 1] ?? '') <= date);
};

/** Assigns each value to the first preceding label of its type without a value. */
const pair = (run: Run, into: Map<HeaderField, HeaderValue>): void => {
  for (const value of run.values) {
    const field = run.labels.find((label) => typeOf[label] === value.type && !into.has(label));
    if (field !== undefined) into.set(field, value);
  }
};

/**
 * Corrects dates that are out of order because labels and values were extracted in different orders: since the
 * chronological order is known, the labels are assigned the sorted dates.
 */
const pairByOrder = (run: Run, into: Map<HeaderField, HeaderValue>): void => {
  const fields = orderOfDates.filter((field) => run.labels.includes(field));
  const dates = run.values.filter((value) => value.type === 'date');
  const paired = fields.map((field) => into.get(field)?.value);
  if (fields.length < 3 || dates.length !== fields.length || datesAreInOrder(paired)) return;
  const sorted = dates.toSorted((a, b) => a.value.localeCompare(b.value));
  fields.forEach((field, index) => {
    const date = sorted[index];
    if (date !== undefined) into.set(field, date);
  });
};

/** In a row, a label without a value (redacted) must not be assigned its neighbour's value. */
const dropEmptyLabels = (run: Run): Run => {
  const isRow = run.values.length === 1 && run.labels.length > 1;
  const last = run.labels.at(-1);
  return isRow && last !== undefined && typeOf[last] === run.values[0]?.type ? { ...run, labels: [last] } : run;
};

/** Reads the header table, extracted row by row or as all labels of a column followed by its values. */
export const readHeader = ({ text }: NormalisedText, range: TextRange): HeaderReading => {
  const reading = new Map<HeaderField, HeaderValue>();
  for (const run of toRuns(findHeaderTokens(text, range)).map(dropEmptyLabels)) {
    pair(run, reading);
    pairByOrder(run, reading);
  }
  const stray = reading.has('caseNumber') ? undefined : findHeaderTokens(text, range).find(isCaseNumber);
  if (stray !== undefined) reading.set('caseNumber', stray);
  return reading;
};

const isCaseNumber = (token: HeaderToken): token is HeaderValue =>
  token.kind === 'value' && token.type === 'case-number';

/** Returns the values of the header; null for missing ones. */
export const headerValues = (reading: HeaderReading): LetterHeader => {
  const value = (field: HeaderField): string | null => reading.get(field)?.value ?? null;
  const priority = value('priority');
  return {
    caseNumber: value('caseNumber'),
    dateAssigned: value('dateAssigned'),
    dateOfInjury: value('dateOfInjury'),
    decisionDate: value('decisionDate'),
    urDenialDate: value('urDenialDate'),
    priority: priority === 'standard' || priority === 'expedited' ? priority : null,
    applicationReceived: value('applicationReceived'),
  };
};
