import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { FactsQueryService } from '../facts/facts-query.service.js';
import { filterOf, isUnfiltered } from '../filters/determination-filter.js';
import { ApiResult, ApiNotModified } from '../open-api/api-result.decorator.js';
import { comparePublishedRates } from './compare-published-rates.js';
import { countDays } from './count-days.js';
import { countLetters } from './count-letters.js';
import { countOutcomes } from './count-outcomes.js';
import { countReasons } from './count-reasons.js';
import { countTwoWay } from './count-two-way.js';
import { type Days, type DaysQuery, daysQuerySchema, daysSchema } from './days.schema.js';
import { type LetterCounts, type LettersQuery, lettersQuerySchema, lettersSchema } from './letters.schema.js';
import { type Outcomes, type OutcomesQuery, outcomesQuerySchema, outcomesSchema } from './outcomes.schema.js';
import { type PublishedRates, publishedRatesQuerySchema, publishedRatesSchema } from './published-rates.schema.js';
import { eitherOutcome, type Reasons, type ReasonsQuery, reasonsQuerySchema, reasonsSchema } from './reasons.schema.js';
import { type TwoWay, type TwoWayQuery, twoWayQuerySchema, twoWaySchema } from './two-way.schema.js';

const problems = ['invalid_request', 'facts_loading', 'question_too_slow', 'database_unavailable'] as const;

/** Statistics over the determinations that match a filter. A result that the client has already is not computed again. */
@ApiTags('Statistics')
@Controller('v1/statistics')
export class StatisticsController {
  constructor(private readonly factsQuery: FactsQueryService) {}

  /** Counts outcomes by a dimension. */
  @Get('outcomes')
  @Access('reader')
  @ApiOperation({
    summary: 'Outcomes of determinations by group',
    description:
      'Upheld and overturned determinations of each group with the overturn rate and its interval, the total, and the population: what is counted, what is not, and why.',
  })
  @ApiResult(outcomesSchema, ...problems)
  @ApiNotModified()
  countOutcomes(
    @Query({ schema: outcomesQuerySchema }) query: OutcomesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcomes | undefined> {
    const statistic = { name: 'outcomes', query };
    // Unfiltered sums are always up to date: the query of the overview need not wait for others.
    if (isUnfiltered(filterOf(query))) {
      return this.factsQuery.respond(statistic, request, reply, (view, everything) =>
        countOutcomes(query, view, everything),
      );
    }
    return this.factsQuery.respondInSteps(statistic, request, reply, (view, selection) =>
      Promise.resolve(countOutcomes(query, view, selection)),
    );
  }

  /** Counts outcomes by two dimensions. */
  @Get('two-way')
  @Access('reader')
  @ApiOperation({
    summary: 'Outcomes of determinations by two dimensions',
    description:
      'A table of any two dimensions, such as the authorities of the claims administrator by those of the reviewer, or categories by years. Each row, column and cell has its figures.',
  })
  @ApiResult(twoWaySchema, ...problems)
  @ApiNotModified()
  countTwoWay(
    @Query({ schema: twoWayQuerySchema }) query: TwoWayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TwoWay | undefined> {
    return this.factsQuery.respondInSteps({ name: 'two-way', query }, request, reply, (view, selection) =>
      countTwoWay(query, view, selection),
    );
  }

  /** Counts letters and their determinations by a dimension. */
  @Get('letters')
  @Access('reader')
  @ApiOperation({
    summary: 'Letters and determinations by period or another property of letters',
    description:
      'Number of letters and determinations of each group, determinations per letter (mean and distribution), and the share of items that the claims administrator had authorized in part.',
  })
  @ApiResult(lettersSchema, ...problems)
  @ApiNotModified()
  countLetters(
    @Query({ schema: lettersQuerySchema }) query: LettersQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterCounts | undefined> {
    return this.factsQuery.respondInSteps({ name: 'letters', query }, request, reply, (view, selection) =>
      countLetters(query, view, selection),
    );
  }

  /** Counts reasons by outcome. */
  @Get('reasons')
  @Access('reader')
  @ApiOperation({
    summary: 'Reasons given in upheld and in overturned determinations',
    description:
      'How often each reason is given among upheld and among overturned determinations that match the filter: why requests of a kind fail, and what successful ones documented. The figures describe the letters; they do not show that a reason causes an outcome. Outcome filters have no effect.',
  })
  @ApiResult(reasonsSchema, ...problems)
  @ApiNotModified()
  countReasons(
    @Query({ schema: reasonsQuerySchema }) query: ReasonsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reasons | undefined> {
    const { either, ignored } = eitherOutcome(query);
    // The result names the ignored filters, so it is tagged and cached by them as well.
    const statistic = { name: ['reasons', ...ignored].join(' '), query: either };
    return this.factsQuery.respondInSteps(statistic, request, reply, (view, selection) =>
      Promise.resolve(countReasons(either, ignored, view, selection)),
    );
  }

  /** Computes the days between the dates of the header. */
  @Get('days')
  @Access('reader')
  @ApiOperation({
    summary: "Days between the dates of the letters' headers",
    description:
      'Quartiles and mean of the days from injury to denial, from denial to application, from application or assignment to decision; over letters, each once, whose header names both dates.',
  })
  @ApiResult(daysSchema, ...problems)
  @ApiNotModified()
  countDays(
    @Query({ schema: daysQuerySchema }) query: DaysQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Days | undefined> {
    return this.factsQuery.respondInSteps({ name: 'days', query }, request, reply, (view, selection) =>
      countDays(query, view, selection),
    );
  }

  /** Compares the stored letters with published figures. */
  @Get('published-rates')
  @Access('reader')
  @ApiOperation({
    summary: 'Uphold rates by year, compared with those that DWC published',
    description:
      'With the size of the sample, its interval, and whether the interval contains the published rate. Letters that were selected and sent by a user are not a random sample.',
  })
  @ApiResult(publishedRatesSchema, ...problems)
  @ApiNotModified()
  comparePublishedRates(
    @Query({ schema: publishedRatesQuerySchema }) query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublishedRates | undefined> {
    return this.factsQuery.respond({ name: 'published-rates', query }, request, reply, comparePublishedRates);
  }
}
