import { lineIndexAt, meaningfulGap, type NormalisedLine, type NormalisedText } from '../normalise/normalised-text.js';

/** How many lines above the outcome a heading can begin. */
const mostHeadingLines = 25;

const sentenceEnd = /[.!?]["'”’)\]]{0,2}$/;
const innerSentence = /[a-z\d)]\.\s+[A-Z]/g;
const lineEndingSentence = /[a-z\d)]\.\n/g;
const partialCertification = /\boriginal\s+request\b/i;
const verdict = /\bmedically\s+(?:necessary|appropriate)\b|\bmedical\s+necessity\b/i;

/** What a rationale's last words are about: a verdict, or the standard paragraph on tapering. */
const closing =
  /\b(?:medical(?:ly)?|necess\w*|appropriate|certif\w*|authoriz\w*|support\w*|warranted|established|indicated|recommended|approv\w*|substantiated|denied|this\s+(?:patient|worker|applicant)|injured\s+worker)\b/i;

const isAtPageTop = (line: NormalisedLine, before: NormalisedLine): boolean =>
  line.page !== null && before.page !== null && line.page !== before.page;

const scoreGeometry = (line: NormalisedLine, before: NormalisedLine, next: string, columnWidth: number): number => {
  const firstWord = /^\S*/.exec(next)?.[0].length ?? 0;
  const hadRoom = before.text.length + 1 + firstWord < columnWidth * 0.86;
  return (line.gapBefore >= meaningfulGap ? 6 : 0) + (isAtPageTop(line, before) ? 2 : 0) + (hadRoom ? 2 : 0);
};

const scoreWordsBefore = (before: NormalisedLine, hasGap: boolean, inPages: boolean, closingWords: string): number => {
  if (sentenceEnd.test(before.text)) return closing.test(closingWords) ? 5 : 3;
  // In plain text a gap can be a page break inside a sentence; on a page it is drawn on purpose.
  return hasGap && inPages ? -1 : -4;
};

const countOf = (pattern: RegExp, words: string): number => (words.match(pattern) ?? []).length;

/** A heading is no prose: it holds few sentences, none that ends at a line's end, no verdict, no gap, few lines. */
const scoreHeading = (heading: string, lineCount: number, innerGaps: number): number => {
  const sentences = partialCertification.test(heading)
    ? 0
    : 1.5 * countOf(innerSentence, heading) + 3 * countOf(lineEndingSentence, heading);
  return (
    (/^[a-z]/.test(heading) ? -2 : 0) +
    (verdict.test(heading) ? -6 : 0) -
    sentences -
    6 * innerGaps -
    Math.max(0, lineCount - 6)
  );
};

interface Candidate {
  readonly index: number;
  readonly score: number;
}

/** Scores every line between a rationale's first line and the outcome as the heading's first line. */
const scoreCandidates = (text: NormalisedText, first: number, last: number): Candidate[] => {
  const { lines, columnWidth } = text;
  const candidates: Candidate[] = [];
  let innerGaps = 0;
  for (let index = last; index > first && last - index < mostHeadingLines; index -= 1) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined) break;
    const hasGap = line.gapBefore >= meaningfulGap;
    const heading = text.text.slice(line.start, lines[last]?.end);
    const closingWords = text.text.slice(Math.max(0, before.end - 160), before.end);
    const score =
      scoreGeometry(line, before, line.text, columnWidth) +
      scoreWordsBefore(before, hasGap, line.page !== null, closingWords) +
      scoreHeading(heading, last - index + 1, innerGaps);
    candidates.push({ index, score });
    if (hasGap) innerGaps += 1;
  }
  return candidates;
};

/** Where rationale and heading share a line (a text without line ends): after the last sentence before the outcome. */
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
 * Finds where an item's heading begins, after a rationale that nothing but white space parts from it, and across a page
 * break not even that. Geometry (a gap, a page's top, a last line that was cut short) and grammar (the sentence before
 * is ended and speaks of a verdict; the heading is no prose) are scored together; the nearest best line wins.
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
