import { Controller, Get, Headers, HttpStatus, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { dataVersionQuestion } from '../database/data-version.query.js';
import { onlyRow } from '../database/question.js';
import { ReadDatabase } from '../database/read-database.js';
import { Answers, AnswersNotModified } from '../open-api/answers.decorator.js';
import { entityTag, isKnown } from '../requests/entity-tag.js';
import { type OutcomesQuery, outcomesQuerySchema, outcomesSchema, type Outcomes } from './outcomes.schema.js';
import { OutcomesService } from './outcomes.service.js';

@ApiTags('Statistics')
@Controller('v1/statistics')
export class OutcomesController {
  constructor(
    private readonly database: ReadDatabase,
    private readonly outcomes: OutcomesService,
  ) {}

  /** Outcomes by a dimension. An answer that the client has already costs one small question. */
  @Get('outcomes')
  @ApiOperation({
    summary: 'Outcomes of determinations by group',
    description:
      'Upheld and overturned determinations of each group with the overturn rate and its interval, the total, and the ground: what is counted, what is not, and why.',
  })
  @Answers(outcomesSchema, 'invalid_request', 'database_unavailable')
  @AnswersNotModified()
  async countOutcomes(
    @Query({ schema: outcomesQuerySchema }) query: OutcomesQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcomes | undefined> {
    void reply.header('cache-control', 'private, no-cache');
    const known = onlyRow(await this.database.ask(dataVersionQuestion));
    if (isKnown(entityTag(known, query), ifNoneMatch)) {
      void reply.header('etag', entityTag(known, query)).status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    const { answer, dataVersion } = await this.outcomes.count(query);
    void reply.header('etag', entityTag(dataVersion, query));
    return answer;
  }
}
