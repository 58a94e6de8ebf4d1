import { type Span } from '#domain/model/evidence.js';
import { type Quote } from './determinations.schema.js';

/** Maximum length of the context on either side, and of the quoted words. */
const contextLength = 70;
const maxLength = 320;

/** Quotes a span of a text, with its context cut to whole words; a long quote is cut in the middle. */
export function quoteOf(text: string, span: Span): Quote {
  const given = text.slice(span.start, span.end);
  // White space at the edges belongs to the context.
  const start = span.start + (given.length - given.trimStart().length);
  const end = Math.max(start, span.end - (given.length - given.trimEnd().length));
  const before = folded(text.slice(Math.max(0, start - contextLength), start));
  const words = folded(text.slice(start, end));
  const after = folded(text.slice(end, end + contextLength));
  return {
    before: start > contextLength ? `…${before.replace(/^\S*/, '')}` : before,
    words: words.length <= maxLength ? words : `${words.slice(0, maxLength / 2)} … ${words.slice(-maxLength / 2)}`,
    after: end + contextLength < text.length ? `${after.replace(/\S*$/, '')}…` : after,
    page: span.page ?? null,
  };
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
