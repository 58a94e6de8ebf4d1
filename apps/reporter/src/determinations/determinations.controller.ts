import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ReadDatabase } from '../database/read-database.js';
import { FactsAnswers, wantsFresh } from '../facts/facts-answers.js';
import { filterOf } from '../filters/determination-filter.js';
import { Answers } from '../open-api/answers.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { tellNext } from '../paging/tell-next.js';
import {
  type Determinations,
  determinationsQuerySchema,
  type DeterminationsQuery,
  determinationsSchema,
} from './determinations.schema.js';
import { determinationPlaceSchema, fromListPlace, toListPlace } from './determination-place.js';
import { determinationsOf } from './determinations.query.js';

@ApiTags('Determinations')
@Controller('v1/determinations')
export class DeterminationsController {
  constructor(
    private readonly database: ReadDatabase,
    private readonly facts: FactsAnswers,
  ) {}

  /** A page of determinations. */
  @Get()
  @ApiOperation({
    summary: 'Counted determinations, newest decision first',
    description:
      'The determinations that figures under the same filter are made of, in pages: follow `next`, or the `Link` header. Letters without a decision date come last.',
  })
  @Answers(determinationsSchema, 'invalid_request', 'facts_loading', 'question_too_slow', 'database_unavailable')
  async listDeterminations(
    @Query({ schema: determinationsQuerySchema }) query: DeterminationsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Determinations> {
    const place = readCursor(query.cursor, determinationPlaceSchema);
    const page = await this.facts.about(
      filterOf(query),
      (view, selection) => view.page(selection, place === null ? null : toListPlace(place), query.limit),
      wantsFresh(request),
    );
    const next = tellNext(request, reply, page.next === null ? null : fromListPlace(page.next));
    return { determinations: await this.inWords(page.ids), next };
  }

  /** The rows that the page shows, in its order; one that was removed in between is left out. */
  private async inWords(ids: readonly number[]): Promise<Determinations['determinations']> {
    if (ids.length === 0) return [];
    const rows = await this.database.ask(determinationsOf(ids));
    const byId = new Map(rows.map(({ determinationId, listed }) => [determinationId, listed]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
