import { documentIdSchema } from '#domain/model/primitives.js';
import { z } from 'zod';
import { listedDeterminationSchema } from '../determinations/determinations.schema.js';
import { determinationFilterShape } from '../filters/determination-filter.js';
import { nextSchema, pageQueryShape } from '../paging/page.js';
import { figuresSchema } from '../statistics/figures.schema.js';
import { understoodSchema } from '../understanding/understood.schema.js';
import { markedTextSchema } from './marked-text.js';
import { searchWordsSchema } from './search-words.schema.js';

/** Maximum number of determinations that are ranked; if more match, the response says so. */
export const maxRanked = 50_000;

/** Maximum number of groups of a facet. */
export const maxFacetGroups = 20;

/** The dimensions by which results are counted. */
export const facetNameSchema = z.enum(['category', 'drugClass', 'outcome', 'caseOutcome', 'year', 'authority']);

/** The query of `GET /v1/search`. */
export const searchQuerySchema = z.strictObject({
  ...determinationFilterShape,
  q: searchWordsSchema,
  in: z
    .enum(['item', 'rationale', 'summary', 'letter'])
    .optional()
    .describe(
      'Where the words are searched, as words and not by their meaning. By default, what they name of a request is matched by the fields of the determination, and other words are searched everywhere.',
    ),
  cursor: pageQueryShape.cursor,
  limit: z.coerce.number().int().min(1).max(50).default(20).describe('Maximum number of results on a page.'),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

const resultSchema = z
  .strictObject({
    determination: listedDeterminationSchema,
    rank: z.number().nonnegative().describe('How well it matches; comparable within one search only.'),
    found: z
      .strictObject({
        item: markedTextSchema.describe('The whole disputed item.'),
        rationale: markedTextSchema.describe('Snippets of the rationale around the matches, separated by ` … `.'),
        caseSummary: markedTextSchema
          .nullable()
          .describe("Snippets of the letter's case summary; null if it has none."),
      })
      .describe('The matches: plain text and ranges in it, without markup.'),
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

/** The response of `GET /v1/search`. */
export const searchAnswerSchema = z
  .strictObject({
    results: z.array(resultSchema).describe('Highest rank first.'),
    next: nextSchema,
    ranked: z
      .strictObject({
        rows: z.int().nonnegative().describe('Number of determinations that were ranked.'),
        of: z
          .int()
          .nonnegative()
          .nullable()
          .describe(
            `Number of determinations that match; null if there are more than ${maxRanked}, which are not counted.`,
          ),
        complete: z
          .boolean()
          .describe(
            'Whether all matches were ranked. If not, only the newest decisions of the filter were searched; add a word or a filter.',
          ),
      })
      .describe('The population of results, facets and totals.'),
    letter: z
      .strictObject({ letterId: documentIdSchema })
      .nullable()
      .describe('The letter, if the query is the id of its document or its case number, and nothing else.'),
    parts: z
      .strictObject({
        item: z.int().nonnegative(),
        rationale: z.int().nonnegative(),
        summary: z.int().nonnegative(),
        letter: z.int().nonnegative(),
      })
      .nullable()
      .describe('With `in`: how many determinations have the words in each part, among those with the words in any.'),
    understood: understoodSchema.describe('How the query was understood.'),
    facets: z.array(facetSchema).describe('The ranked determinations, counted by dimensions that can be filtered by.'),
    totals: figuresSchema.describe('The ranked determinations, by outcome.'),
    dataVersion: z.int().nonnegative(),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
