import { type Letter } from '#domain/model/letter.js';
import { type DocumentText } from '../text/document-text.js';
import { type ParseContext } from './parse-context.js';
import { findParts } from './parse-letter.js';
import { explainReasons } from './reasons/explain-reasons.js';
import { assembleLetter, type LetterParts } from './stages/assemble/assemble-letter.js';
import { type LayoutScore } from './stages/detect-layout.js';

/** Longer values are truncated to this many characters. */
const maxShownLength = 100;

const short = (words: string): string => {
  const folded = words.replace(/\s+/g, ' ');
  return folded.length <= maxShownLength ? folded : `${folded.slice(0, maxShownLength)}… (${folded.length} characters)`;
};

const describeLayouts = (scores: readonly LayoutScore[]): string[] =>
  scores
    .toSorted((a, b) => b.score - a.score)
    .map(({ layout, score, found }) => `  ${layout}: ${score}${found.length > 0 ? ` (${found.join('; ')})` : ''}`);

const describeSections = ({ sections }: LetterParts): string[] =>
  [['head', sections.head] as const, ...sections.ranges].map(([name, { start, end }]) => `  ${name}: ${start}–${end}`);

const describeItems = ({ found, text }: LetterParts): string[] => [
  ...found.items.map(
    ({ heading, outcome }, index) =>
      `  ${index + 1}. ${outcome}: “${short(text.text.slice(heading.start, heading.end))}”`,
  ),
  ...found.disagreements.map((each) => `  ${each}`),
];

/** Returns the value at a JSON pointer of a letter as JSON; empty if there is none. */
const valueAt = (letter: Letter, pointer: string): string => {
  let value: unknown = letter;
  for (const key of pointer.split('/').slice(1)) {
    value = typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
  }
  return value === undefined ? '' : short(JSON.stringify(value));
};

const describeValues = (letter: Letter): string[] =>
  Object.entries(letter.evidence).flatMap(([pointer, evidence]) =>
    [evidence]
      .flat()
      .flatMap(({ start, end, page }) => [
        `  ${pointer} = ${valueAt(letter, pointer)}`,
        `    ${start}–${end}${page === undefined ? '' : `, page ${page}`}: “${short(letter.text.slice(start, end))}”`,
      ]),
  );

const describeResolutions = (letter: Letter): string[] =>
  letter.determinations.flatMap(({ ordinal, resolutions }) =>
    resolutions.map(
      ({ field, written, resolved, method }) => `  item ${ordinal}, ${field}: “${written}” → ${resolved} (${method})`,
    ),
  );

const describeFindings = (letter: Letter): string[] => [
  ...letter.determinations.flatMap(({ ordinal, flags }) =>
    flags.map(({ kind, explanation }) => `  item ${ordinal}, flag ${kind}: ${explanation}`),
  ),
  ...letter.notices.map(
    ({ kind, pointer, detail }) => `  notice ${kind}${pointer === null ? '' : ` at ${pointer}`}: ${detail}`,
  ),
];

const section = (title: string, lines: readonly string[]): string[] => [
  title,
  ...(lines.length === 0 ? ['  none'] : lines),
  '',
];

/** Describes for a person, stage by stage, how a document's text was parsed. Spans refer to the normalised text. */
export const explainLetter = (document: DocumentText, context: ParseContext): string => {
  const found = findParts(document);
  if (found.kind === 'rejected') return `Rejected as ${found.rejection.code}: ${found.rejection.detail}\n`;
  const { parts, scores } = found;
  const letter = assembleLetter(parts, context);
  const { lines, text } = parts.text;
  return [
    ...section('Normalised text', [
      `  ${document.lines.length} lines read, ${lines.length} kept, ${text.length} characters`,
      ...parts.text.repairs.map((repair) => `  repaired: ${repair}`),
    ]),
    ...section(`Layout: ${letter.layout}`, describeLayouts(scores)),
    ...section('Sections', describeSections(parts)),
    ...section(`Items: ${letter.determinations.length}`, describeItems(parts)),
    ...section('Values and their evidence', describeValues(letter)),
    ...section('Resolutions', describeResolutions(letter)),
    ...section('Reasons, sentence by sentence', letter.determinations.flatMap(explainReasons)),
    ...section('Flags and notices', describeFindings(letter)),
  ].join('\n');
};
