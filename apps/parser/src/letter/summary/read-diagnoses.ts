import { type Prose } from './prose.js';
import { type Reading, reading } from '../reading.js';
import { type Sentence } from './sentences.js';

/** Words that introduce a list of diagnoses. */
const lead =
  /\b(?:diagnos[ei]s(?:\s*\([^)]*\))?(?:\s+(?:list|codes?))?(?:\s+(?:have|has|had|that|which|are|is|was|were|being|been|documented|detailed|noted|listed|reported|given|as|include|includes|included|including|consist(?:s|ed)?|of|for|to\s+be|currently|stated|established|made|the\s+following|following))*\s*:?\s+|diagnosed\s+(?:as\s+(?:having|suffering\s+from)?|with|having)\s*:?\s+|\bissues\s+with\s+)/gi;
/** `current diagnoses (neck pain, gout)`: a list in brackets without a following verb that introduces another list. */
const bracketed =
  /\bdiagnos[ei]s\s*\(([^()]{6,600})\)(?!\s+(?:are|is|was|were|ha[sd]|have|include[sd]?|including|documented)\b)/gi;
/** `no diagnosis of gout`, `denies issues with sleep` are no lists. */
const denied = /\b(?:no|not|without|denie[sd]|denying|rule\s+out|absence\s+of)\s+(?:\w+\s+){0,2}$/i;
/** Words that end a list of diagnoses. */
const listEnd =
  /\s+(?:and|but|which|who|for\s+which)\s+(?:is|was|were|has|had|he|she|the\s+(?:injured\s+worker|patient|applicant|claimant))\b|\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:made|given|noted|established|provided|documented|rendered|assigned|listed)\b|[.]\s*$|\s+-\s+/i;
const numbered = /(?:^|[\s,;])(?:\(?\d{1,2}[.)]\s+)/g;

/** Returns the diagnoses listed in a summary, as written; null if no sentence lists any. */
export function readDiagnoses({ text, sentences }: Prose): readonly Reading<string>[] | null {
  const found: Reading<string>[] = [];
  const known = new Set<string>();
  for (const sentence of sentences) {
    for (const range of listRanges(sentence)) {
      for (const part of splitList(text, range)) {
        const key = part.value.toLowerCase();
        if (!known.has(key)) found.push(part);
        known.add(key);
      }
    }
  }
  return found.length > 0 ? found : null;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function listRanges({ text, start }: Sentence): Range[] {
  const inBrackets = [...text.matchAll(bracketed)].map((match) => {
    const from = start + match.index + match[0].indexOf('(') + 1;
    return { start: from, end: from + (match[1] ?? '').length };
  });
  if (inBrackets.length > 0) return inBrackets;
  const leads = [...text.matchAll(lead)];
  return leads.flatMap((match, index) => {
    if (/^diagnos[ei]s\s+$/i.test(match[0]) || denied.test(text.slice(Math.max(0, match.index - 60), match.index)))
      return [];
    const from = match.index + match[0].length;
    const to = leads[index + 1]?.index ?? text.length;
    const words = text.slice(from, to);
    const end = listEnd.exec(words);
    return [{ start: start + from, end: start + from + (end?.index ?? words.length) }];
  });
}

function splitList(summary: string, { start, end }: Range): Reading<string>[] {
  const words = summary.slice(start, end);
  const borders: Range[] = [...words.matchAll(/[,;](?![^(]*\))\s*(?:and\s+)?/g)].map(toRange);
  const numbers = [...words.matchAll(numbered)];
  if (numbers.length > 1) borders.push(...numbers.map(toRange));
  borders.sort((left, right) => left.start - right.start);
  const parts: Reading<string>[] = [];
  let from = 0;
  for (const border of [...borders, { start: words.length, end: words.length }]) {
    const part = trimmed(words, from, border.start);
    if (part !== null) parts.push(reading(part.value, start + part.start, start + part.end));
    from = Math.max(from, border.end);
  }
  return parts;
}

function toRange(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length };
}

function trimmed(words: string, from: number, to: number): { value: string; start: number; end: number } | null {
  if (to <= from) return null;
  const part = words.slice(from, to);
  const before = /^[\s"“:.]*(?:and\s+)?(?:an?\s+)?/i.exec(part)?.[0].length ?? 0;
  const after = /(?:\s+and)?[\s"”.:;,]*$/i.exec(part)?.[0].length ?? 0;
  const value = part.slice(before, part.length - after);
  return value.length > 1 ? { value, start: from + before, end: to - after } : null;
}
