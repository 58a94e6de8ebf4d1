import { Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access, AuditedAccess } from '#platform/access/route-access.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { cutPage, linkNextPage } from '../paging/page.js';
import {
  type FailurePath,
  failurePathSchema,
  type Failures,
  type FailuresQuery,
  failuresQuerySchema,
  failuresSchema,
  type Retried,
  retriedSchema,
  type RetryQuery,
  retryQuerySchema,
} from './failure.schema.js';
import { failurePositionSchema, FailuresService, type PositionedFailure } from './failures.service.js';
import { RetryService } from './retry.service.js';

const retriedResponse = {
  status: HttpStatus.ACCEPTED,
  description: 'Enqueued again.',
  standardSchema: retriedSchema,
};

@ApiTags('Failures')
@Controller('v1/failures')
export class FailuresController {
  constructor(
    private readonly failures: FailuresService,
    private readonly retries: RetryService,
  ) {}

  /** Lists failures. */
  @Get()
  @Access('operator')
  @ApiOperation({
    summary: 'Failures that can be retried',
    description: 'Dead letters of both queues, then failed documents, in pages: follow `next`.',
  })
  @ApiResult(failuresSchema, 'invalid_request', 'queue_unavailable', 'database_unavailable')
  async listFailures(
    @Query({ schema: failuresQuerySchema }) query: FailuresQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Failures> {
    const found: PositionedFailure[] = [];
    for await (const failure of this.failures.after(readCursor(query.cursor, failurePositionSchema))) {
      found.push(failure);
      if (found.length > query.limit) break;
    }
    const { rows, last } = cutPage(found, query.limit);
    const next = linkNextPage(request, reply, last?.position ?? null);
    return { failures: rows.map(({ failure }) => failure), next };
  }

  /** Retries all failures, or all rejected documents. */
  @Post('retry')
  @AuditedAccess('retry', 'operator')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiOperation({ summary: 'Retry everything that failed or was rejected' })
  @ApiResponse(retriedResponse)
  @ApiProblems('invalid_request', 'queue_unavailable', 'database_unavailable')
  async retryFailures(@Query({ schema: retryQuerySchema }) { state }: RetryQuery): Promise<Retried> {
    return { retried: await this.retries.retryAll(state) };
  }

  /** Retries one failure. */
  @Post(':failureId/retry')
  @AuditedAccess('retry', 'operator')
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiOperation({ summary: 'Retry a failure or a rejected document' })
  @ApiResponse(retriedResponse)
  @ApiProblems('invalid_request', 'failure_unknown', 'queue_unavailable', 'database_unavailable')
  async retryFailure(@Param({ schema: failurePathSchema }) { failureId }: FailurePath): Promise<Retried> {
    await this.retries.retry(failureId);
    return { retried: 1 };
  }
}
