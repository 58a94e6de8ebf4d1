import { z } from 'zod';

/** The words of a search. */
export const searchWordsSchema = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((value) => !value.includes('\0'), 'NUL characters are not allowed')
  .describe(
    'A question in the words of users. What it names of a request is matched by the fields of the determination (`vicodin`, `knee scope`, `PT`, `10/325`, `#120`); other words must be in the disputed item, the rationale or the case summary, in any inflection. If nothing matches all, first the other words, then the amounts are given up; if nothing is left, all words are searched as words. `"a phrase"` and `-excluded` are supported, and `this or that` in searches for words.',
  );
