import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ReadDatabase } from '../database/read-database.js';
import { filterOf } from '../filters/determination-filter.js';
import { Answers } from '../open-api/answers.decorator.js';
import { readCursor, writeCursor } from '../paging/cursor.js';
import { cutPage, nextLink } from '../paging/page.js';
import {
  type Determinations,
  determinationsQuerySchema,
  type DeterminationsQuery,
  determinationsSchema,
} from './determinations.schema.js';
import { determinationPlaceSchema, determinationsAfter } from './determinations.query.js';

@ApiTags('Determinations')
@Controller('v1/determinations')
export class DeterminationsController {
  constructor(private readonly database: ReadDatabase) {}

  /** A page of determinations. */
  @Get()
  @ApiOperation({
    summary: 'Counted determinations, newest decision first',
    description:
      'The determinations that figures under the same filter are made of, in pages: follow `next`, or the `Link` header. Letters without a decision date come last.',
  })
  @Answers(determinationsSchema, 'invalid_request', 'database_unavailable')
  async listDeterminations(
    @Query({ schema: determinationsQuerySchema }) query: DeterminationsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Determinations> {
    const place = readCursor(query.cursor, determinationPlaceSchema);
    const question = determinationsAfter(place, filterOf(query), query.limit + 1);
    const { rows, last } = cutPage(await this.database.ask(question), query.limit);
    const next = last === null ? null : writeCursor(last.place);
    if (next !== null) void reply.header('link', nextLink(request.url, next));
    return { determinations: rows.map((row) => row.listed), next };
  }
}
