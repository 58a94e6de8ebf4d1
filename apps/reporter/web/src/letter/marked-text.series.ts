import { type ReadLetter } from '../api/answers.js';

/** Where a value was read: its JSON pointer into the letter, and a range of the letter's text. */
export interface Place {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
  /** From 1, for PDFs. */
  readonly page: number | null;
}

/** A stretch of text under the same places all along. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Pointers of the places that it lies in, the narrowest first. */
  readonly pointers: readonly string[];
}

/** Every place of a letter: its evidence, and what its leads rest on. */
export function placesOf(letter: Pick<ReadLetter, 'evidence' | 'determinations'>): readonly Place[] {
  const read = Object.entries(letter.evidence).map(([pointer, spans]) => [pointer, spans] as const);
  const leads = letter.determinations.flatMap(({ flags }, determination) =>
    flags.map(({ evidence }, flag) => [`/determinations/${determination}/flags/${flag}`, evidence] as const),
  );
  return [...read, ...leads].flatMap(([pointer, spans]) =>
    [spans].flat().map(({ start, end, page }) => ({ pointer, start, end, page: page ?? null })),
  );
}

/** A text cut wherever a place begins or ends; put together the segments are the text. */
export function segmentsOf(text: string, places: readonly Place[]): readonly Segment[] {
  const inside = places.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (left, right) => left - right,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = inside
      .filter((place) => place.start <= start && end <= place.end)
      .sort((left, right) => left.end - left.start - (right.end - right.start));
    return { start, text: text.slice(start, end), pointers: [...new Set(over.map(({ pointer }) => pointer))] };
  });
}

/** A pointer and those of the values that it lies in, the nearest first: `/a/b/0` → `/a/b/0`, `/a/b`, `/a`. */
export function withAncestors(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return steps.map((_, index) => `/${steps.slice(0, steps.length - index).join('/')}`);
}
