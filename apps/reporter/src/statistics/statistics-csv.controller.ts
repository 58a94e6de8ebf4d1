import { applyDecorators, Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { contentDisposition } from '../documents/content-disposition.js';
import { csv } from '../exports/export-format.js';
import { exportName, filterQuery } from '../exports/export-name.js';
import { FactsQueryService, wantsFresh } from '../facts/facts-query.service.js';
import { type FactsView } from '../facts/facts-view.js';
import { type Selection } from '../facts/select.js';
import { type DeterminationFilter, filterOf } from '../filters/determination-filter.js';
import { countOutcomes } from './count-outcomes.js';
import { countReasons } from './count-reasons.js';
import { countTwoWay } from './count-two-way.js';
import { type OutcomesQuery, outcomesQuerySchema } from './outcomes.schema.js';
import { eitherOutcome, type ReasonsQuery, reasonsQuerySchema } from './reasons.schema.js';
import { outcomesCsv, reasonsCsv, twoWayCsv } from './statistics-csv.js';
import { type TwoWayQuery, twoWayQuerySchema } from './two-way.schema.js';

/** Statistics as CSV, for spreadsheets: the same figures as the JSON of the same name. */
@ApiTags('Exports')
@Controller('v1/exports')
export class StatisticsCsvController {
  constructor(private readonly factsQuery: FactsQueryService) {}

  /** Exports outcomes by a dimension as CSV. */
  @Get('outcomes.csv')
  @Access('reader')
  @ApiCsv('Outcomes of determinations by group, as CSV')
  exportOutcomes(
    @Query({ schema: outcomesQuerySchema }) query: OutcomesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.respond(`outcomes_by-${query.by}`, query, request, reply, (view, selection) =>
      outcomesCsv(countOutcomes(query, view, selection)),
    );
  }

  /** Exports outcomes by two dimensions as CSV. */
  @Get('two-way.csv')
  @Access('reader')
  @ApiCsv('Outcomes of determinations by two dimensions, as CSV')
  exportTwoWay(
    @Query({ schema: twoWayQuerySchema }) query: TwoWayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.respond(`${query.rows}-by-${query.columns}`, query, request, reply, async (view, selection) =>
      twoWayCsv(await countTwoWay(query, view, selection)),
    );
  }

  /** Exports reasons by outcome as CSV. */
  @Get('reasons.csv')
  @Access('reader')
  @ApiCsv('Reasons given in upheld and in overturned determinations, as CSV')
  exportReasons(
    @Query({ schema: reasonsQuerySchema }) query: ReasonsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { either, ignored } = eitherOutcome(query);
    return this.respond('reasons', either, request, reply, (view, selection) =>
      reasonsCsv(countReasons(either, ignored, view, selection)),
    );
  }

  private async respond(
    name: string,
    query: DeterminationFilter,
    request: FastifyRequest,
    reply: FastifyReply,
    work: (view: FactsView, selection: Selection) => string | Promise<string>,
  ): Promise<string> {
    const filter = filterOf(query);
    const text = await this.factsQuery.evaluateInSteps(filter, work, wantsFresh(request));
    const file = exportName(filter, new Date().toISOString().slice(0, 10), 'csv', name);
    void reply
      .type(csv.mediaType)
      .header('content-disposition', contentDisposition(file, 'attachment'))
      .header('rationale-filter', filterQuery(filter))
      .header('cache-control', 'private, no-store');
    return text;
  }
}

function ApiCsv(summary: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary, description: 'The figures of the statistic of the same name, one line per group.' }),
    ApiResponse({ status: 200, description: summary, content: { 'text/csv': { schema: { type: 'string' } } } }),
    ApiProblems('invalid_request', 'facts_loading', 'question_too_slow', 'database_unavailable'),
  );
}
