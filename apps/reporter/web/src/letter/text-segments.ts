import { type ParsedLetter } from '../api/types.js';

/** A span of evidence: the value's JSON pointer and a character range of the letter's text. */
export interface EvidenceSpan {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  /** Page number from 1, for PDFs. */
  readonly page: number | null;
}

/** A piece of text of which all characters are in the same spans. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** JSON pointers of the spans that contain it, narrowest first. */
  readonly pointers: readonly string[];
}

/** Returns all spans of a letter: the evidence of its values and of its flags. */
export function evidenceSpans(letter: Pick<ParsedLetter, 'evidence' | 'determinations'>): readonly EvidenceSpan[] {
  const values = Object.entries(letter.evidence).map(([pointer, spans]) => [pointer, spans] as const);
  const flagged = letter.determinations.flatMap(({ flags }, determination) =>
    flags.map(({ evidence }, flag) => [`/determinations/${determination}/flags/${flag}`, evidence] as const),
  );
  return [...values, ...flagged].flatMap(([pointer, spans]) =>
    [spans].flat().map(({ start, end, page }) => ({ pointer, start, end, page: page ?? null })),
  );
}

/** Splits a text wherever a span starts or ends; the segments joined are the text. */
export function splitIntoSegments(text: string, spans: readonly EvidenceSpan[]): readonly Segment[] {
  const valid = spans.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])].sort(
    (left, right) => left - right,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const containing = valid
      .filter((span) => span.start <= start && end <= span.end)
      .sort((left, right) => left.end - left.start - (right.end - right.start));
    return { start, text: text.slice(start, end), pointers: [...new Set(containing.map(({ pointer }) => pointer))] };
  });
}

/** Returns a pointer and its ancestors, nearest first: `/a/b/0` → `/a/b/0`, `/a/b`, `/a`. */
export function withAncestors(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((_, index) => `/${steps.slice(0, steps.length - index).join('/')}`);
}

/** Minimum length in characters of a line that was wrapped at the edge of the page. */
const minWrappedLength = 60;

/**
 * Replaces each line break that was made by the page width with a space, so that the text can be wrapped to another
 * width. The length does not change, so that spans stay valid.
 */
export function joinWrappedLines(text: string): string {
  return text.replaceAll(/^(.+)\n(?=\S)/gm, (whole, line: string) =>
    line.length < minWrappedLength ? whole : `${line} `,
  );
}
