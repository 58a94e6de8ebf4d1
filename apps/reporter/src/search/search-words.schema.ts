import { z } from 'zod';

/** How people write what they look for. */
export const searchWordsSchema = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((value) => !value.includes('\0'), 'no text of a letter holds a NUL character')
  .describe(
    'Words of the disputed item, the rationale or the case summary, in any form (`knees` finds `knee`): all of them, `"in a row"`, `this or that`, `-without`.',
  );
