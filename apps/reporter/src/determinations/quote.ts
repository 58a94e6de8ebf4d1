import { type Span } from '#domain/model/evidence.js';
import { type Quote } from './determinations.schema.js';

/** Characters shown on either side, and of the words themselves. */
const around = 70;
const most = 320;

/** Cuts a place out of a text, to whole words at both ends; long words are cut in their middle. */
export function quoteOf(text: string, place: Span): Quote {
  const given = text.slice(place.start, place.end);
  // Blanks at the edges belong to what stands around.
  const start = place.start + (given.length - given.trimStart().length);
  const end = Math.max(start, place.end - (given.length - given.trimEnd().length));
  const before = folded(text.slice(Math.max(0, start - around), start));
  const words = folded(text.slice(start, end));
  const after = folded(text.slice(end, end + around));
  return {
    before: start > around ? `…${before.replace(/^\S*/, '')}` : before,
    words: words.length <= most ? words : `${words.slice(0, most / 2)} … ${words.slice(-most / 2)}`,
    after: end + around < text.length ? `${after.replace(/\S*$/, '')}…` : after,
    page: place.page ?? null,
  };
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
