import { cleanBlanks, cleanCharacters } from '../clean-characters.js';
import { type TextLine } from '../document-text.js';
import { rejected, type TextReading } from '../text-reading.js';
import { countMatches } from './count-matches.js';
import { decodeBytes } from './decode-bytes.js';
import { detectLineSpacing, visibleGap, type BlankRun } from './line-spacing.js';
import { splitLines } from './split-lines.js';

/** Limits of a document's text. A letter has about 6,000 characters, the longest known 60,000. */
export interface TextLimits {
  /** UTF-16 code units. */
  readonly maxCharacters: number;
  /** Lines with words. */
  readonly maxLines: number;
}

/** Far above any letter, and parsed in less than a second. */
export const defaultTextLimits: TextLimits = { maxCharacters: 5_000_000, maxLines: 200_000 };

/** Text has almost no control characters; in random bytes decoded as Windows-1252 one of eight is one. */
const maxControlCharacterShare = 0.05;

/**
 * Reads the bytes of a plain text file: encoding, lines, and the visible gaps between them. Pure, linear time. Rejects the
 * document as `text_too_long`, `empty_document` or `not_text`.
 */
export function decodeText(bytes: Uint8Array, limits: TextLimits = defaultTextLimits): TextReading {
  // No encoding read here has characters of more than four bytes.
  if (bytes.length > limits.maxCharacters * 4) return tooLong(`${bytes.length} bytes`, limits);
  const { characters, repairs } = decodeBytes(bytes);
  if (characters.length > limits.maxCharacters) return tooLong(`${characters.length} characters`, limits);
  const nulls = countMatches(characters, /\0/g);
  const text = characters.replace(/\0+$/, '');
  if (text.trim() === '') return rejected('empty_document', 'The document contains only blanks.');
  const controls = countMatches(text, /(?![\t\n\v\f\r\u0085])\p{Cc}/gu);
  if (controls > text.length * maxControlCharacterShare) {
    return rejected('not_text', `${controls} of ${text.length} characters are control characters: binary data.`);
  }
  const lines = readLines(text);
  if (lines.length > limits.maxLines) return tooLong(`${lines.length} lines`, limits);
  return {
    kind: 'text',
    text: { lines, pageCount: null, repairs: [...repairs, ...characterRepairs(nulls, controls)] },
  };
}

function tooLong(found: string, limits: TextLimits): TextReading {
  const maximum = `${limits.maxCharacters} characters and ${limits.maxLines} lines`;
  return rejected('text_too_long', `The text has ${found}; the maximum is ${maximum}.`);
}

function characterRepairs(nulls: number, controls: number): string[] {
  const repairs: string[] = [];
  if (nulls > 0) repairs.push(`${nulls} NUL byte(s) removed.`);
  if (controls > nulls) repairs.push('Control characters replaced by blanks.');
  return repairs;
}

interface RawLine {
  readonly text: string;
  readonly page: number | null;
  /** The lines without words above it on the same page; null for the first line of a page. */
  readonly above: BlankRun | null;
}

function readLines(text: string): TextLine[] {
  const raw = rawLines(splitLines(text));
  const runs = raw.flatMap((line) => (line.above === null ? [] : [line.above]));
  const spacing = detectLineSpacing(
    raw.map((line) => line.text.length),
    runs,
  );
  return raw.map((line) => ({
    text: line.text,
    page: line.page,
    gapBefore: line.above === null ? 0 : visibleGap(line.above, spacing),
    left: null,
  }));
}

function rawLines(pages: readonly (readonly string[])[]): RawLine[] {
  const lines: RawLine[] = [];
  pages.forEach((page, index) => {
    let above: { blank: number; empty: number } | null = null;
    for (const raw of page) {
      const text = raw === '' ? '' : cleanBlanks(cleanCharacters(raw));
      if (text !== '') {
        lines.push({ text, page: pages.length > 1 ? index + 1 : null, above });
        above = { blank: 0, empty: 0 };
      } else if (above !== null) {
        above[raw === '' ? 'empty' : 'blank'] += 1;
      }
    }
  });
  return lines;
}
