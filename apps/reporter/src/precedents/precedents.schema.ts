import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { listedDeterminationSchema } from '../determinations/determinations.schema.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { markedTextSchema } from '../search/marked-text.js';
import { figuresSchema } from '../statistics/figures.schema.js';
import { reasonFiguresSchema } from '../statistics/reasons.schema.js';
import { termKinds } from '../understanding/understood-term.js';
import { termRoles } from './read-request.js';
import { min, weights } from './score-precedents.js';

/** A determination by the letter that holds it. */
export interface DeterminationReference {
  readonly letterId: DocumentId;
  readonly ordinal: number;
}

const referenceSchema = z
  .string()
  .regex(/^[0-9a-f]{64}\/[1-9]\d{0,3}$/, 'written as the id of the letter, a slash, and the ordinal of the item')
  .transform((written): DeterminationReference => {
    const [letterId = '', ordinal = ''] = written.split('/');
    return { letterId: documentIdSchema.parse(letterId), ordinal: Number(ordinal) };
  });

/** The query of `GET /v1/precedents`. */
export const precedentsQuerySchema = z.strictObject({
  ...determinationFilterShape,
  q: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .refine((value) => !value.includes('\0'), 'NUL characters are not allowed')
    .optional()
    .describe(
      'A request in free words: the treatment first, then the diagnosis, what was tried, the time since injury.',
    ),
  like: referenceSchema
    .optional()
    .describe('Instead of `q`: a stored determination, as `LETTER_ID/ORDINAL`. Its own letter is left out.'),
  limit: z.coerce.number().int().min(1).max(50).default(10).describe('Maximum number of precedents.'),
});
export type PrecedentsQuery = z.infer<typeof precedentsQuerySchema>;

const termSchema = z
  .strictObject({
    kind: z.enum(termKinds),
    role: z
      .enum(termRoles)
      .describe(
        '`subject`: what is requested, its amounts and body parts. `context`: other treatments that are named.',
      ),
    written: z.string().describe('The words of the request.'),
    label: z.string().describe('The meaning, for a person.'),
  })
  .meta({ id: 'RequestTerm' });

const precedentSchema = z
  .strictObject({
    determination: listedDeterminationSchema,
    score: z
      .number()
      .min(0)
      .max(1)
      .describe(
        `Similarity: the weighted mean of what the request states: treatment ${weights.treatment}, body parts ${weights.bodyParts}, words ${weights.words}, amounts ${weights.amounts}, time since injury ${weights.timeSinceInjury}, post-operative ${weights.postOperative}.`,
      ),
    matched: z.strictObject({
      treatment: z
        .enum(['same', 'related'])
        .nullable()
        .describe(
          'How near the treatment is: the same, or of the same class or subcategory; null if the request names none. Others are no precedents.',
        ),
      terms: z.array(termSchema).describe('Amounts and body parts of the request that the item states as well.'),
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
        text: z.string().describe('The words of the request.'),
        terms: z.array(termSchema),
        daysSinceInjury: z.int().nonnegative().nullable().describe('As the request states it.'),
        postOperative: z.boolean(),
        words: z
          .array(z.string())
          .describe('The words that were searched for: the rarest, which carry most information.'),
      })
      .describe('How the request was understood.'),
    precedents: z.array(precedentSchema).describe('Highest score first.'),
    similar: figuresSchema
      .extend({
        cutoff: z
          .number()
          .min(0)
          .max(1)
          .describe(`The lowest score of a similar determination: ${min.ofBest} of the highest.`),
        bounded: z
          .boolean()
          .describe('Whether more determinations match than were compared, which are the newest thousands.'),
      })
      .describe('The outcomes of all similar determinations. A description of past cases, not a forecast.'),
    sameTreatment: figuresSchema
      .nullable()
      .describe('The outcomes of all determinations on the same treatment; null if the request names none.'),
    relatedTreatments: figuresSchema
      .nullable()
      .describe(
        'The outcomes of all determinations on treatments of the same class or subcategory, or else of the same category.',
      ),
    reasons: z
      .array(reasonFiguresSchema)
      .describe('How often each reason is given in the similar determinations, by outcome. Not causal.'),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'Precedents' });
export type Precedents = z.infer<typeof precedentsSchema>;
