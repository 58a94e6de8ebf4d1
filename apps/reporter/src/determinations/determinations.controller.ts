import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsQueryService, wantsFresh } from '../facts/facts-query.service.js';
import { filterOf } from '../filters/determination-filter.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { linkNextPage } from '../paging/page.js';
import {
  type Determinations,
  determinationsQuerySchema,
  type DeterminationsQuery,
  determinationsSchema,
} from './determinations.schema.js';
import { determinationPositionSchema, fromListPosition, toListPosition } from './determination-position.js';
import { determinationsOf } from './determinations.query.js';

@ApiTags('Determinations')
@Controller('v1/determinations')
export class DeterminationsController {
  constructor(
    private readonly database: ReporterDatabase,
    private readonly facts: FactsQueryService,
  ) {}

  /** Lists determinations. */
  @Get()
  @Access('reader')
  @ApiOperation({
    summary: 'Counted determinations, newest decision first or in another order',
    description:
      'The determinations that statistics with the same filter count, in pages: follow `next` or the `Link` header. Letters without the date that the list is sorted by are last.',
  })
  @ApiResult(determinationsSchema, 'invalid_request', 'facts_loading', 'question_too_slow', 'database_unavailable')
  async listDeterminations(
    @Query({ schema: determinationsQuerySchema }) query: DeterminationsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Determinations> {
    const position = readCursor(query.cursor, determinationPositionSchema);
    const page = await this.facts.evaluate(
      filterOf(query),
      (view, selection) =>
        view.page(selection, query.sort, position === null ? null : toListPosition(position), query.limit),
      wantsFresh(request),
    );
    const next = linkNextPage(request, reply, page.next === null ? null : fromListPosition(page.next));
    return { determinations: await this.withTexts(page.ids, query.reason), total: page.total, next };
  }

  /** Returns the determinations of a page in its order; one that was removed meanwhile is omitted. */
  private async withTexts(
    ids: readonly number[],
    reasons?: readonly string[],
  ): Promise<Determinations['determinations']> {
    if (ids.length === 0) return [];
    const rows = await this.database.execute(determinationsOf(ids, reasons));
    const byId = new Map(rows.map(({ determinationId, listed }) => [determinationId, listed]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
