import { z } from 'zod';

/**
 * One letter, one count: of the documents that hold the same letter one is `counted`. A `copy` has the same words; a
 * `superseded` letter is another version of the same case. Both stay readable and are in no figure.
 */
export const standingSchema = z.enum(['counted', 'copy', 'superseded']);
export type Standing = z.infer<typeof standingSchema>;
