import { z } from 'zod';
import { listedDeterminationSchema } from '../determinations/determinations.schema.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { markedTextSchema } from '../search/marked-text.js';
import { figuresSchema } from '../statistics/figures.schema.js';
import { vocabularyFields } from './recognise-request.js';
import { maxSimilar } from './score-precedents.js';

/** The query of `GET /v1/precedents`. */
export const precedentsQuerySchema = z.strictObject({
  ...determinationFilterShape,
  q: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .refine((value) => !value.includes('\0'), 'NUL characters are not allowed')
    .describe('A request in free words: the treatment, the diagnosis, what was tried.'),
  limit: z.coerce.number().int().min(1).max(50).default(10).describe('Maximum number of precedents.'),
});
export type PrecedentsQuery = z.infer<typeof precedentsQuerySchema>;

const termSchema = z
  .strictObject({
    field: z.enum(vocabularyFields),
    value: z.string().describe('The value to filter by.'),
    written: z.string().describe('The words of the request that denote it.'),
  })
  .meta({ id: 'RecognisedTerm' });

const precedentSchema = z
  .strictObject({
    determination: listedDeterminationSchema,
    score: z
      .number()
      .min(0)
      .max(1)
      .describe('Similarity: half by vocabulary, half by words; by words alone if no term was recognised.'),
    matched: z.strictObject({
      vocabulary: z.array(termSchema).describe('Terms of the request that the determination shares.'),
      words: z.array(z.string()).describe('Words of the request that are in item, rationale or case summary.'),
    }),
    reasons: markedTextSchema.describe("Snippets of the reviewer's reasons around the words of the request."),
  })
  .meta({ id: 'Precedent' });
export type Precedent = z.infer<typeof precedentSchema>;

/** The response of `GET /v1/precedents`. */
export const precedentsSchema = z
  .strictObject({
    request: z
      .strictObject({
        vocabulary: z.array(termSchema),
        words: z
          .array(z.string())
          .describe('The words that were searched for: the rarest, which carry most information.'),
      })
      .describe('The terms and words that were recognised in the request.'),
    precedents: z.array(precedentSchema).describe('Highest score first.'),
    similar: figuresSchema
      .extend({
        bounded: z
          .boolean()
          .describe(
            `Whether there may be more that are as similar: at most ${maxSimilar} are returned, of the newest thousands.`,
          ),
      })
      .describe(
        'The outcomes of all determinations whose score is close to the highest. A description of past cases, not a forecast.',
      ),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'Precedents' });
export type Precedents = z.infer<typeof precedentsSchema>;
