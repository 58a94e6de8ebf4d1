/** What of a letter's form is compared: read by plain patterns, the same for real letters and generated ones. */
export interface LetterShape {
  readonly characters: number;
  readonly summary: number;
  readonly headings: readonly string[];
  readonly rationales: readonly number[];
  /** The form of each guideline statement, of both sides. */
  readonly statements: readonly string[];
}

const summaryPattern = /CLINICAL CASE SUMMARY([\s\S]*?)IMR ISSUES, DECISIONS AND RATIONALES/;
const outcomePattern = /:\s{1,4}(?:Upheld|Overturned)(?=\s)/g;
const rationalePattern = /Decision rationale:([\s\S]*?)(?=\n[ \t]*\n|$)/g;
const statementPattern =
  /(?:Claims Administrator|MAXIMUS) guideline:([\s\S]*?)(?=\n[ \t]*\n|MAXIMUS guideline:|Decision rationale:)/g;

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** In a doubled text every line is followed by an empty one, and what was an empty line holds a blank. */
function undoubled(text: string): string {
  const lines = text.split('\n');
  const empty = lines.filter((line) => line === '').length;
  return empty > lines.length * 0.45 ? lines.filter((line) => line !== '').join('\n') : text;
}

/** Reads the form of a letter of 2014 or later; other layouts have no labels to find. */
export function shapeOf(text: string): LetterShape {
  const plain = undoubled(text.replace(/\r+\n/g, '\n').replace(/\f/g, '\n\n'));
  const from = plain.indexOf('set forth');
  const decisions = from === -1 ? plain : plain.slice(from).replace(/^[^:]*:/, '');
  return {
    characters: text.length,
    summary: fold(summaryPattern.exec(plain)?.[1] ?? '').length,
    headings: headingsIn(decisions),
    rationales: [...decisions.matchAll(rationalePattern)].map(([, words = '']) => fold(words).length),
    statements: [...decisions.matchAll(statementPattern)].map(([, words = '']) => formOf(fold(words))),
  };
}

/** A heading is the text between an empty line and the colon of an outcome. */
function headingsIn(decisions: string): string[] {
  return [...decisions.matchAll(outcomePattern)].map(({ index }) => {
    const before = decisions.slice(Math.max(0, index - 2_000), index);
    return fold(before.slice(before.search(/\n[ \t]*\n(?!.*\n[ \t]*\n)/s) + 1));
  });
}

function formOf(statement: string): string {
  if (/did not cite any/.test(statement)) return 'nothing cited';
  if (/outside of the MTUS/.test(statement)) return 'outside of the MTUS';
  if (/did not base/.test(statement)) return /Citation MTUS:/.test(statement) ? 'not MTUS, yet MTUS' : 'not MTUS';
  if (/Non-MTUS/.test(statement)) return 'MTUS and non-MTUS';
  return 'MTUS';
}

/** How a heading is put, by its words. */
export function familyOf(heading: string): string {
  if (/original request/i.test(heading)) return 'partial certification';
  if (/^associated surgical/i.test(heading)) return 'associated surgical service';
  if (/retrospective|\bDOS\b|date of service/i.test(heading)) return 'retrospective';
  if (/\bpre-?\s?op/i.test(heading)) return 'pre-operative';
  if (/\bpost-?\s?op/i.test(heading)) return 'post-operative';
  return 'plain';
}
