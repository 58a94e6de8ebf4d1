/** Words of a letter with a little of what stands around them, lines folded. */
export interface Quote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters shown on either side, and of the words themselves. */
const around = 70;
const most = 320;

/** Cuts a place out of a text, to whole words at both ends; long words are cut in their middle. */
export function quoteOf(text: string, place: { readonly start: number; readonly end: number }): Quote {
  const before = text.slice(Math.max(0, place.start - around), place.start);
  const after = text.slice(place.end, place.end + around);
  const words = folded(text.slice(place.start, place.end)).trim();
  return {
    before: place.start > around ? `…${folded(before.replace(/^\S*/, ''))}` : folded(before),
    words: words.length <= most ? words : `${words.slice(0, most / 2)} … ${words.slice(-most / 2)}`,
    after: place.end + around < text.length ? `${folded(after.replace(/\S*$/, ''))}…` : folded(after),
  };
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
