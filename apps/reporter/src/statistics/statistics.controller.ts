import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { FactsAnswers } from '../facts/facts-answers.js';
import { Answers, AnswersNotModified } from '../open-api/answers.decorator.js';
import { countOutcomes } from './count-outcomes.js';
import { countTwoWay } from './count-two-way.js';
import { type Outcomes, type OutcomesQuery, outcomesQuerySchema, outcomesSchema } from './outcomes.schema.js';
import { type TwoWay, type TwoWayQuery, twoWayQuerySchema, twoWaySchema } from './two-way.schema.js';

const problems = ['invalid_request', 'facts_loading', 'database_unavailable'] as const;

/** Counts what a filter shows. An answer that the client has already costs next to nothing. */
@ApiTags('Statistics')
@Controller('v1/statistics')
export class StatisticsController {
  constructor(private readonly answers: FactsAnswers) {}

  /** Outcomes by a dimension. */
  @Get('outcomes')
  @ApiOperation({
    summary: 'Outcomes of determinations by group',
    description:
      'Upheld and overturned determinations of each group with the overturn rate and its interval, the total, and the ground: what is counted, what is not, and why.',
  })
  @Answers(outcomesSchema, ...problems)
  @AnswersNotModified()
  countOutcomes(
    @Query({ schema: outcomesQuerySchema }) query: OutcomesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcomes | undefined> {
    return this.answers.answer({ name: 'outcomes', query }, request, reply, (view, selection) =>
      countOutcomes(query, view, selection),
    );
  }

  /** Outcomes by two dimensions. */
  @Get('two-way')
  @ApiOperation({
    summary: 'Outcomes of determinations by two dimensions',
    description:
      'A table of any two dimensions: what the administrator relied on against what the reviewer relied on, categories against years. Each row, column and cell has its figures.',
  })
  @Answers(twoWaySchema, ...problems)
  @AnswersNotModified()
  countTwoWay(
    @Query({ schema: twoWayQuerySchema }) query: TwoWayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TwoWay | undefined> {
    return this.answers.answer({ name: 'two-way', query }, request, reply, (view, selection) =>
      countTwoWay(query, view, selection),
    );
  }
}
