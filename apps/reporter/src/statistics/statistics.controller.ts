import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { FactsQueryService } from '../facts/facts-query.service.js';
import { filterOf, isUnfiltered } from '../filters/determination-filter.js';
import { ApiResult, ApiNotModified } from '../open-api/api-result.decorator.js';
import { comparePublishedRates } from './compare-published-rates.js';
import { countDays } from './count-days.js';
import { countLetters } from './count-letters.js';
import { countOutcomes } from './count-outcomes.js';
import { countTwoWay } from './count-two-way.js';
import { type Days, type DaysQuery, daysQuerySchema, daysSchema } from './days.schema.js';
import { type LetterCounts, type LettersQuery, lettersQuerySchema, lettersSchema } from './letters.schema.js';
import { type Outcomes, type OutcomesQuery, outcomesQuerySchema, outcomesSchema } from './outcomes.schema.js';
import { type PublishedRates, publishedRatesQuerySchema, publishedRatesSchema } from './published-rates.schema.js';
import { type TwoWay, type TwoWayQuery, twoWayQuerySchema, twoWaySchema } from './two-way.schema.js';

const problems = ['invalid_request', 'facts_loading', 'question_too_slow', 'database_unavailable'] as const;

/** Counts what a filter shows. An answer that the client has already costs next to nothing. */
@ApiTags('Statistics')
@Controller('v1/statistics')
export class StatisticsController {
  constructor(private readonly answers: FactsQueryService) {}

  /** Outcomes by a dimension. */
  @Get('outcomes')
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
    const question = { name: 'outcomes', query };
    // What the overview asks is known, and waits for nobody.
    if (isUnfiltered(filterOf(query))) {
      return this.answers.respond(question, request, reply, (view, everything) =>
        countOutcomes(query, view, everything),
      );
    }
    return this.answers.respondInSteps(question, request, reply, (view, selection) =>
      Promise.resolve(countOutcomes(query, view, selection)),
    );
  }

  /** Outcomes by two dimensions. */
  @Get('two-way')
  @ApiOperation({
    summary: 'Outcomes of determinations by two dimensions',
    description:
      'A table of any two dimensions: what the administrator relied on against what the reviewer relied on, categories against years. Each row, column and cell has its figures.',
  })
  @ApiResult(twoWaySchema, ...problems)
  @ApiNotModified()
  countTwoWay(
    @Query({ schema: twoWayQuerySchema }) query: TwoWayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TwoWay | undefined> {
    return this.answers.respondInSteps({ name: 'two-way', query }, request, reply, (view, selection) =>
      countTwoWay(query, view, selection),
    );
  }

  /** Letters and their sizes by what they have in common. */
  @Get('letters')
  @ApiOperation({
    summary: 'Letters and determinations by period or another property of letters',
    description:
      'How many letters and determinations each group has, how many determinations a letter (mean and distribution), and the share of items of which the claims administrator had authorized a part.',
  })
  @ApiResult(lettersSchema, ...problems)
  @ApiNotModified()
  countLetters(
    @Query({ schema: lettersQuerySchema }) query: LettersQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LetterCounts | undefined> {
    return this.answers.respondInSteps({ name: 'letters', query }, request, reply, (view, selection) =>
      countLetters(query, view, selection),
    );
  }

  /** Days between the dates of the header. */
  @Get('days')
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
    return this.answers.respondInSteps({ name: 'days', query }, request, reply, (view, selection) =>
      countDays(query, view, selection),
    );
  }

  /** A check against the world. */
  @Get('published-rates')
  @ApiOperation({
    summary: 'Our uphold rates by year beside those that DWC published',
    description:
      'With the size of our sample, its interval, and whether that holds the published rate. Letters that somebody chose to send are no random sample.',
  })
  @ApiResult(publishedRatesSchema, ...problems)
  @ApiNotModified()
  comparePublishedRates(
    @Query({ schema: publishedRatesQuerySchema }) query: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublishedRates | undefined> {
    return this.answers.respond({ name: 'published-rates', query }, request, reply, comparePublishedRates);
  }
}
