import { z } from 'zod';
import data from './common-words.json' with { type: 'json' };

/** Words of item headings that do not name a treatment; never treated as a misspelling, never listed as unresolved. */
export const commonWords: ReadonlySet<string> = new Set(z.array(z.string().regex(/^[a-z]+$/)).parse(data));
