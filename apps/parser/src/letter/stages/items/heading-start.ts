import { lineIndexAt, meaningfulGap, type NormalisedLine, type NormalisedText } from '../normalise/normalised-text.js';

/** Maximum number of lines of a heading. */
const maxHeadingLines = 25;

/** Weights for and against a line as the first of the heading; only their ratios matter. */
const weights = {
  /** Visible white space above the line. */
  gap: 6,
  pageTop: 2,
  /** The line above is short: its paragraph ended there. */
  roomAbove: 2,
  /** The words above end a sentence about a verdict, or any sentence. */
  closingAbove: 5,
  sentenceAbove: 3,
  /** The words above do not end a sentence: on a page a gap outweighs that, in plain text it can be a page break. */
  brokenOffAboveGap: -1,
  brokenOff: -4,
  smallLetter: -2,
  verdictInside: -6,
  gapInside: -6,
  sentenceInside: -1.5,
  sentenceEndsLineInside: -3,
  lineBeyondOrdinary: -1,
} as const;

/** Most headings have at most this many lines. */
const ordinaryHeadingLines = 6;

/** A line that is shorter than this share of the column, with the next word added, ends a paragraph. */
const fullLine = 0.86;

const sentenceEnd = /[.!?]["'”’)\]]{0,2}$/;
const innerSentence = /[a-z\d)]\.\s+[A-Z]/g;
const lineEndingSentence = /[a-z\d)]\.\n/g;
const partialCertification = /\boriginal\s+request\b/i;
const verdict = /\bmedically\s+(?:necessary|appropriate)\b|\bmedical\s+necessity\b/i;

/** Words at the end of a rationale: a verdict, or the standard paragraph on tapering. */
const closing =
  /\b(?:medical(?:ly)?|necess\w*|appropriate|certif\w*|authoriz\w*|support\w*|warranted|established|indicated|recommended|approv\w*|substantiated|denied|this\s+(?:patient|worker|applicant)|injured\s+worker)\b/i;

const isAtPageTop = (line: NormalisedLine, before: NormalisedLine): boolean =>
  line.page !== null && before.page !== null && line.page !== before.page;

const scoreGeometry = (line: NormalisedLine, before: NormalisedLine, columnWidth: number): number => {
  const firstWord = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const hadRoom = before.text.length + 1 + firstWord < columnWidth * fullLine;
  return (
    (line.gapBefore >= meaningfulGap ? weights.gap : 0) +
    (isAtPageTop(line, before) ? weights.pageTop : 0) +
    (hadRoom ? weights.roomAbove : 0)
  );
};

const scoreWordsAbove = (line: NormalisedLine, before: NormalisedLine, closingWords: string): number => {
  if (sentenceEnd.test(before.text)) return closing.test(closingWords) ? weights.closingAbove : weights.sentenceAbove;
  const isDrawn = line.gapBefore >= meaningfulGap && line.page !== null;
  return isDrawn ? weights.brokenOffAboveGap : weights.brokenOff;
};

const countOf = (pattern: RegExp, words: string): number => (words.match(pattern) ?? []).length;

/** A heading is not prose: it has few sentences, none that ends a line, no verdict, no gap, few lines. */
const scoreHeading = (heading: string, lineCount: number, innerGaps: number): number => {
  const sentences = partialCertification.test(heading)
    ? 0
    : weights.sentenceInside * countOf(innerSentence, heading) +
      weights.sentenceEndsLineInside * countOf(lineEndingSentence, heading);
  return (
    sentences +
    (/^[a-z]/.test(heading) ? weights.smallLetter : 0) +
    (verdict.test(heading) ? weights.verdictInside : 0) +
    weights.gapInside * innerGaps +
    weights.lineBeyondOrdinary * Math.max(0, lineCount - ordinaryHeadingLines)
  );
};

interface Candidate {
  readonly index: number;
  readonly score: number;
}

/** Scores every line between a rationale's first line and the outcome as the first line of the heading. */
const scoreCandidates = (text: NormalisedText, first: number, last: number): Candidate[] => {
  const { lines, columnWidth } = text;
  const candidates: Candidate[] = [];
  let innerGaps = 0;
  for (let index = last; index > first && last - index < maxHeadingLines; index -= 1) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined) break;
    const heading = text.text.slice(line.start, lines[last]?.end);
    const closingWords = text.text.slice(Math.max(0, before.end - 160), before.end);
    const score =
      scoreGeometry(line, before, columnWidth) +
      scoreWordsAbove(line, before, closingWords) +
      scoreHeading(heading, last - index + 1, innerGaps);
    candidates.push({ index, score });
    if (line.gapBefore >= meaningfulGap) innerGaps += 1;
  }
  return candidates;
};

/** Returns the start of a heading on the rationale's line (text without line ends): after the last sentence before it. */
const startInsideLine = (text: string, from: number, headingEnd: number): number => {
  const reach = Math.max(from, headingEnd - 1_000);
  let start = from;
  for (const match of text.slice(reach, headingEnd).matchAll(/[.!?]["'”’)\]]?\s+(?=[A-Z\d])/g)) {
    const at = reach + match.index + match[0].length;
    const sentence = text.slice(at, headingEnd);
    start = at;
    if (partialCertification.test(sentence) && !verdict.test(sentence)) break;
  }
  return start;
};

/**
 * Finds the start of an item's heading after the previous rationale, from which it is separated by white space only, or by
 * nothing across a page break. Geometry (a gap, the top of a page, a short last line) and grammar (the previous sentence is
 * complete and about a verdict; the heading is not prose) are scored together; of equal scores the nearest line is chosen.
 */
export const findHeadingStart = (text: NormalisedText, rationaleStart: number, headingEnd: number): number => {
  const first = lineIndexAt(text.lines, rationaleStart);
  const last = lineIndexAt(text.lines, Math.max(rationaleStart, headingEnd - 1));
  if (first === last) return startInsideLine(text.text, rationaleStart, headingEnd);
  const best = scoreCandidates(text, first, last).reduce<Candidate | null>(
    (found, candidate) => (found === null || candidate.score > found.score ? candidate : found),
    null,
  );
  return text.lines[best?.index ?? last]?.start ?? rationaleStart;
};
