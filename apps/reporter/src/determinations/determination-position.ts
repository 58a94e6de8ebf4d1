import { z } from 'zod';
import { noDay } from '../facts/fact-store.js';
import { type ListPosition } from '../facts/list-rows.js';
import { dateOf, dayOf } from '../facts/periods-of-day.js';

/** The position after which a page continues: the date that the list is sorted by, key of the letter, ordinal. Opaque to clients. */
export const determinationPositionSchema = z.tuple([
  z.iso.date().nullable(),
  z.string().regex(/^\d{1,15}$/),
  z.int().positive(),
]);
export type DeterminationPosition = z.infer<typeof determinationPositionSchema>;

/** Converts a position of a cursor to one of the facts. */
export function toListPosition([date, letterKey, ordinal]: DeterminationPosition): ListPosition {
  return { day: date === null ? noDay : dayOf(date), letterKey: Number(letterKey), ordinal };
}

/** Converts a position of the facts to one of a cursor. */
export function fromListPosition({ day, letterKey, ordinal }: ListPosition): DeterminationPosition {
  return [day === noDay ? null : dateOf(day), String(letterKey), ordinal];
}
