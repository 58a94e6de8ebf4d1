import { z } from 'zod';

/** The words of a search. */
export const searchWordsSchema = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((value) => !value.includes('\0'), 'NUL characters are not allowed')
  .describe(
    'Words of the disputed item, the rationale or the case summary, in any inflection (`knees` finds `knee`); all must match. `"a phrase"`, `this or that` and `-excluded` are supported.',
  );
