import { z } from 'zod';
import { listedDeterminationSchema } from '../determinations/determinations.schema.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { nextSchema, pageQueryShape } from '../paging/page.js';
import { figuresSchema } from '../statistics/figures.schema.js';
import { markedTextSchema } from './marked-text.js';
import { searchWordsSchema } from './search-words.schema.js';

/** More determinations than these are not ranked all: the answer says so. */
export const maxRanked = 50_000;

/** Most groups of a facet. */
export const maxFacetGroups = 20;

/** What results are counted by, so that one can narrow further. */
export const facetNameSchema = z.enum(['category', 'drugClass', 'outcome', 'caseOutcome', 'year', 'authority']);

/** What `GET /v1/search` is asked. */
export const searchQuerySchema = z.strictObject({
  ...determinationFilterShape,
  q: searchWordsSchema,
  cursor: pageQueryShape.cursor,
  limit: z.coerce.number().int().min(1).max(50).default(20).describe('Results on a page.'),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

const resultSchema = z
  .strictObject({
    determination: listedDeterminationSchema,
    rank: z.number().nonnegative().describe('How well it fits; comparable within one search alone.'),
    found: z
      .strictObject({
        item: markedTextSchema.describe('The disputed item, whole.'),
        rationale: markedTextSchema.describe('Pieces of the rationale around what was found, ` … ` between them.'),
        caseSummary: markedTextSchema
          .nullable()
          .describe("Pieces of the letter's case summary; null where it has none."),
      })
      .describe('Where the words stand: plain text and places in it, never markup.'),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof resultSchema>;

const facetSchema = z
  .strictObject({
    by: facetNameSchema,
    groups: z
      .array(z.strictObject({ key: z.string().nullable(), label: z.string(), ...figuresSchema.shape }))
      .max(maxFacetGroups),
    groupsLeftOut: z.int().nonnegative(),
  })
  .meta({ id: 'SearchFacet' });

/** What `GET /v1/search` answers. */
export const searchAnswerSchema = z
  .strictObject({
    results: z.array(resultSchema).describe('Best first.'),
    next: nextSchema,
    ranked: z
      .strictObject({
        rows: z.int().nonnegative().describe('Determinations that were ranked.'),
        of: z
          .int()
          .nonnegative()
          .nullable()
          .describe(`Determinations that fit; null where they are more than ${maxRanked} and were not counted.`),
        complete: z
          .boolean()
          .describe(
            'Whether all that fit were ranked. Else only the newest decisions of the filter were looked at; narrow it by another word or filter.',
          ),
      })
      .describe('What results, facets and totals are about.'),
    facets: z.array(facetSchema).describe('What was ranked, counted by what one can filter by.'),
    totals: figuresSchema.describe('What was ranked, by outcome.'),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
