import { z } from 'zod';
import { noDay } from '../facts/fact-store.js';
import { type ListPlace } from '../facts/list-rows.js';
import { dateOf, dayOf } from '../facts/periods-of-day.js';

/** Where a page ended: decision date, letter row, ordinal. The row's number is no promise to anyone outside. */
export const determinationPlaceSchema = z.tuple([
  z.iso.date().nullable(),
  z.string().regex(/^\d{1,15}$/),
  z.int().positive(),
]);
export type DeterminationPlace = z.infer<typeof determinationPlaceSchema>;

/** A place as the facts know it. */
export function toListPlace([date, letterRow, ordinal]: DeterminationPlace): ListPlace {
  return { decided: date === null ? noDay : dayOf(date), letterId: Number(letterRow), ordinal };
}

/** A place as cursors carry it. */
export function fromListPlace({ decided, letterId, ordinal }: ListPlace): DeterminationPlace {
  return [decided === noDay ? null : dateOf(decided), String(letterId), ordinal];
}
