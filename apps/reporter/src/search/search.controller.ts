import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { z } from 'zod';
import { ReporterDatabase } from '../database/reporter-database.js';
import { determinationsOf } from '../determinations/determinations.query.js';
import { filterOf } from '../filters/determination-filter.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { cutPage, linkNextPage } from '../paging/page.js';
import { namedLetter } from './named-letter.query.js';
import { type Hit, hitsAfter } from './ranking.js';
import {
  type SearchAnswer,
  searchAnswerSchema,
  type SearchQuery,
  searchQuerySchema,
  type SearchResult,
} from './search.schema.js';
import { type SearchText } from './search-text.js';
import { SearchService } from './search.service.js';
import { snippets } from './snippets.query.js';

/** The position after which a page continues: rank and id. */
const hitSchema = z.tuple([z.int().nonnegative(), z.int().positive()]).transform(([rank, id]) => ({ rank, id }));

@ApiTags('Search')
@Controller('v1/search')
export class SearchController {
  constructor(
    private readonly searches: SearchService,
    private readonly database: ReporterDatabase,
  ) {}

  /** Searches determinations. */
  @Get()
  @Access('reader')
  @ApiOperation({
    summary: 'Search of determinations by what was requested and by words, highest rank first',
    description:
      'What the query names of a request (a treatment, drug, class, body part, strength, quantity, case number) is matched by the fields of the determinations, in the words of users: `knee scope`, `pain pills`, `PT`, `Norco 10/325 #120`. The other words are searched in item, rationale and case summary. If the query names nothing of a request, it is a full-text search: words of the item have the highest weight, then those of the rationale, then those of the summary. All filters of statistics and lists apply. Facets count the ranked determinations.',
  })
  @ApiResult(searchAnswerSchema, 'invalid_request', 'facts_loading', 'question_too_slow', 'database_unavailable')
  async search(
    @Query({ schema: searchQuerySchema }) query: SearchQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SearchAnswer> {
    const position = readCursor(query.cursor, hitSchema);
    const { q: words, ...filter } = filterOf(query);
    const letter = await this.letterNamed(words ?? query.q);
    const { ranking, text, understood, parts } = await this.searches.rank(words ?? query.q, filter, query.in);
    const { rows, last } = cutPage(hitsAfter(ranking.hits, position, query.limit + 1), query.limit);
    const next = linkNextPage(request, reply, last === null ? null : [last.rank, last.id]);
    const { hits, complete, facets, totals, dataVersion } = ranking;
    return {
      results: await this.withTexts(rows, text, query.reason),
      next,
      ranked: { rows: hits.length, of: complete ? hits.length : null, complete },
      letter,
      parts,
      understood,
      facets,
      totals,
      dataVersion,
    };
  }

  private async letterNamed(words: string): Promise<SearchAnswer['letter']> {
    const query = namedLetter(words);
    if (query === null) return null;
    const [row] = await this.database.execute(query);
    return row ?? null;
  }

  private async withTexts(
    hits: readonly Hit[],
    text: SearchText | null,
    reasons?: readonly string[],
  ): Promise<SearchResult[]> {
    if (hits.length === 0) return [];
    const ids = hits.map(({ id }) => id);
    const [rows, found] = await Promise.all([
      this.database.execute(determinationsOf(ids, reasons)),
      this.database.execute(snippets(text, ids)),
    ]);
    const listed = new Map(rows.map((row) => [row.determinationId, row.listed]));
    const snippetsById = new Map(found.map((row) => [row.id, row]));
    return hits.flatMap(({ id, rank }) => {
      const [determination, snippet] = [listed.get(id), snippetsById.get(id)];
      if (determination === undefined || snippet === undefined) return [];
      const { item, rationale, summary } = snippet;
      return [{ determination, rank: rank / 1_000_000, found: { item, rationale, caseSummary: summary } }];
    });
  }
}
