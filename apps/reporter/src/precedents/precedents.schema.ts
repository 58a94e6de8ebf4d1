import { z } from 'zod';
import { listedDeterminationSchema } from '../determinations/determinations.schema.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { markedTextSchema } from '../search/marked-text.js';
import { figuresSchema } from '../statistics/figures.schema.js';
import { vocabularyFields } from './recognise-request.js';
import { maxSimilar } from './score-precedents.js';

/** What `GET /v1/precedents` is asked. */
export const precedentsQuerySchema = z.strictObject({
  ...determinationFilterShape,
  q: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .refine((value) => !value.includes('\0'), 'no text of a letter holds a NUL character')
    .describe('A request in free words: the treatment, the diagnosis, what was tried.'),
  limit: z.coerce.number().int().min(1).max(50).default(10).describe('Precedents shown.'),
});
export type PrecedentsQuery = z.infer<typeof precedentsQuerySchema>;

const termSchema = z
  .strictObject({
    field: z.enum(vocabularyFields),
    value: z.string().describe('As filters take it.'),
    written: z.string().describe('The words of the request that mean it.'),
  })
  .meta({ id: 'RecognisedTerm' });

const precedentSchema = z
  .strictObject({
    determination: listedDeterminationSchema,
    score: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'How near it is: half by vocabulary, half by words; by words alone where the vocabulary found nothing.',
      ),
    matched: z.strictObject({
      vocabulary: z.array(termSchema).describe('Meanings of the request that the determination has as well.'),
      words: z.array(z.string()).describe('Words of the request that stand in item, rationale or case summary.'),
    }),
    reasons: markedTextSchema.describe("Pieces of the reviewer's reasons around the words of the request."),
  })
  .meta({ id: 'Precedent' });
export type Precedent = z.infer<typeof precedentSchema>;

/** What `GET /v1/precedents` answers. */
export const precedentsSchema = z
  .strictObject({
    request: z
      .strictObject({
        vocabulary: z.array(termSchema),
        words: z.array(z.string()).describe('The words that were looked for: the rarest, since they say most.'),
      })
      .describe('How the request was understood.'),
    precedents: z.array(precedentSchema).describe('Nearest first.'),
    similar: figuresSchema
      .extend({
        bounded: z
          .boolean()
          .describe(`Whether there may be more as near: at most ${maxSimilar} are taken, of the newest thousands.`),
      })
      .describe(
        'How everything ended that is nearly as near as the nearest. A description of past cases, no forecast.',
      ),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'Precedents' });
export type Precedents = z.infer<typeof precedentsSchema>;
