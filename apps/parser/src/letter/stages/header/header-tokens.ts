import { readDate } from '#domain/dates/read-date.js';
import { type LetterHeader } from '#domain/model/letter.js';
import { type TextRange } from '../normalise/normalised-text.js';

/** The fields of a letter's header. */
export type HeaderField = keyof LetterHeader;

/** A label of the header, with the field that it names. */
export interface HeaderLabel extends TextRange {
  readonly kind: 'label';
  readonly field: HeaderField;
}

/** A value of the header, recognised by its format. */
export interface HeaderValue extends TextRange {
  readonly kind: 'value';
  readonly type: 'case-number' | 'date' | 'priority';
  /** Normalised: the case number in capitals, the date as ISO 8601, the priority in lower case. */
  readonly value: string;
}

export type HeaderToken = HeaderLabel | HeaderValue;

const labels: readonly (readonly [HeaderField, string])[] = [
  ['caseNumber', String.raw`(?:(?:imr|maximus)\s{1,3})?case\s{1,3}(?:number|no\.?)\s{0,3}:`],
  ['dateAssigned', String.raw`date\s{1,3}assigned\s{0,3}:`],
  ['dateOfInjury', String.raw`date\s{1,3}of\s{1,3}injury\s{0,3}:`],
  ['decisionDate', String.raw`(?:decision\s{1,3}date|date\s{1,3}of\s{1,3}decision|dated)\s{0,3}:`],
  [
    'urDenialDate',
    String.raw`(?:(?:ur\s{1,3}denial|ur\s{1,3}decision)\s{1,3}date|date\s{1,3}of\s{1,3}ur\s{1,3}decision)\s{0,3}:|utilization\s{1,3}review\s{1,3}(?:denial|decision)\s{1,3}(?:was\s{1,3})?dated`,
  ],
  ['priority', String.raw`priority\s{0,3}:`],
  // A label on two lines, with its second word often below the value.
  [
    'applicationReceived',
    String.raw`(?:imr\s{1,3})?application(?:\s{1,3}received)?\s{0,3}:|(?:imr\s{1,3})?application(?=\s{0,3}$|\s{1,3}\d{1,2}[/-])|application\s{1,3}for\s{1,3}independent\s{1,3}medical\s{1,3}review\s{1,3}was\s{1,3}filed\s{1,3}on`,
  ],
];

const values: readonly (readonly [HeaderValue['type'], string])[] = [
  ['case-number', String.raw`(?:CM|IMR)\d{2}-\d{4,9}`],
  ['date', String.raw`\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?!\d)`],
  ['priority', String.raw`standard|expedited`],
];

const tokenPattern = new RegExp(
  `\\b(?:${[...labels, ...values].map(([, pattern]) => `(${pattern})`).join('|')})`,
  'gim',
);

const readValue = (type: HeaderValue['type'], written: string): string | null => {
  switch (type) {
    case 'case-number':
      return written.toUpperCase();
    case 'date':
      return readDate(written);
    case 'priority':
      return written.toLowerCase();
  }
};

/** Returns the labels and values of a range in order; other words and invalid dates are ignored. */
export const findHeaderTokens = (text: string, range: TextRange): HeaderToken[] => {
  const tokens: HeaderToken[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(tokenPattern)) {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const group = groups.findIndex((words) => words !== undefined);
    const start = range.start + match.index;
    const end = start + match[0].length;
    const label = labels[group];
    const value = values[group - labels.length];
    if (label !== undefined) tokens.push({ kind: 'label', field: label[0], start, end });
    if (value === undefined) continue;
    const read = readValue(value[0], match[0]);
    if (read !== null) tokens.push({ kind: 'value', type: value[0], value: read, start, end });
  }
  return tokens;
};
