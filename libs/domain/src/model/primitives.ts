import { z } from 'zod';

/** SHA-256 of a document's bytes, 64 lower-case hexadecimal digits. */
export const documentIdSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a document id is 64 lower-case hexadecimal digits');
export type DocumentId = z.infer<typeof documentIdSchema>;

/** A calendar date without a time, ISO 8601 (`2016-11-30`). */
export const calendarDateSchema = z.iso.date();
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** An instant with an offset, ISO 8601. */
export const instantSchema = z.iso.datetime({ offset: true });

/** A vocabulary entry's id: lower-case words joined by hyphens, `evaluation-and-management`. */
export const vocabularyIdSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
