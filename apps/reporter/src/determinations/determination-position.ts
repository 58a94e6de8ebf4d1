import { z } from 'zod';
import { noDay } from '../facts/fact-store.js';
import { type ListPosition } from '../facts/list-rows.js';
import { dateOf, dayOf } from '../facts/periods-of-day.js';

/** Where a page ended: decision date, letter row, ordinal. The row's number is no promise to anyone outside. */
export const determinationPositionSchema = z.tuple([
  z.iso.date().nullable(),
  z.string().regex(/^\d{1,15}$/),
  z.int().positive(),
]);
export type DeterminationPosition = z.infer<typeof determinationPositionSchema>;

/** A place as the facts know it. */
export function toListPosition([date, letterRow, ordinal]: DeterminationPosition): ListPosition {
  return { decided: date === null ? noDay : dayOf(date), letterKey: Number(letterRow), ordinal };
}

/** A place as cursors carry it. */
export function fromListPosition({ decided, letterKey, ordinal }: ListPosition): DeterminationPosition {
  return [decided === noDay ? null : dateOf(decided), String(letterKey), ordinal];
}
