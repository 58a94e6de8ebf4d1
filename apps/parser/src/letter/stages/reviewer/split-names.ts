import { specialties } from '#domain/vocabulary/specialties.js';
import { type TextRange, trimRange } from '../normalise/normalised-text.js';

/** Specialties with `and` in their name, in lower case; any other `and` in prose separates two. */
const joinedNames: readonly string[] = specialties
  .flatMap(({ name, aliases }) => [name, ...aliases])
  .filter((name) => / and /i.test(name))
  .map((name) => name.toLowerCase());

/** Whether the words around an `and` are the name of one specialty. */
const isJoinedName = (words: string): boolean => {
  const lower = words.replace(/\s+/g, ' ').trim().toLowerCase();
  return joinedNames.some((name) => lower.startsWith(name) && !/^\w/.test(lower.slice(name.length)));
};

/** Splits a range at commas and semicolons, in prose also at `and`; empty parts are dropped. */
export const splitNames = (text: string, range: TextRange, atAnd: boolean): TextRange[] => {
  const words = text.slice(range.start, range.end);
  const parts: TextRange[] = [];
  let from = 0;
  const cut = (at: number, next: number): void => {
    const part = trimRange(text, { start: range.start + from, end: range.start + at });
    if (part.end > part.start) parts.push(part);
    from = next;
  };
  for (const border of words.matchAll(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/gi)) {
    const isAnd = /^\s+and/i.test(border[0]);
    if (isAnd && (!atAnd || isJoinedName(words.slice(from, border.index + 60)))) continue;
    cut(border.index, border.index + border[0].length);
  }
  cut(words.length, words.length);
  return parts;
};
