import { Controller, Get, HttpStatus, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { wantsFresh } from '../facts/facts-query.service.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { PipelineEventsService } from './pipeline-events.service.js';
import { PipelineStatusService } from './pipeline-status.service.js';
import { type Pipeline, pipelineSchema } from './pipeline.schema.js';

@ApiTags('Pipeline')
@Controller('v1/pipeline')
export class PipelineController {
  constructor(
    private readonly status: PipelineStatusService,
    private readonly events: PipelineEventsService,
  ) {}

  /** Returns the state of the pipeline. */
  @Get()
  @Access('reader', 'submitter', 'operator')
  @ApiOperation({
    summary: 'The state of the pipeline',
    description:
      'Jobs by queue, documents by state, the reasons for rejections and failures, and the last letters. The number of parsed documents may be some seconds old; `Cache-Control: no-cache` refreshes it first.',
  })
  @ApiResult(pipelineSchema, 'database_unavailable')
  readPipeline(@Req() request: FastifyRequest): Promise<Pipeline> {
    return wantsFresh(request) ? this.status.readNow() : this.status.read();
  }

  /** Streams the state of the pipeline as it changes. */
  @Get('events')
  @Access('reader', 'submitter', 'operator')
  @ApiOperation({
    summary: 'The state of the pipeline as a stream of events',
    description:
      'Server-sent events: `pipeline` with the response of `GET /v1/pipeline`, immediately and then in every second in which it changed; `problem` with a problem while it cannot be read.',
  })
  @ApiResponse({
    status: HttpStatus.OK,
    description: 'A stream that does not end.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiProblems('too_many_clients')
  watchPipeline(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (request.method === 'HEAD') {
      void reply.type('text/event-stream; charset=utf-8').send();
      return;
    }
    this.events.subscribe(reply.raw, request);
    reply.hijack();
  }
}
