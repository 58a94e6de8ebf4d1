import { Controller, Get, HttpStatus, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
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

  /** What the pipeline is doing now. */
  @Get()
  @ApiOperation({
    summary: 'What the pipeline is doing',
    description:
      'Jobs by queue, documents by how they ended, why some were rejected or failed, and the last letters. How many hold letters may be some seconds old; `Cache-Control: no-cache` asks for now.',
  })
  @ApiResult(pipelineSchema, 'database_unavailable')
  readPipeline(@Req() request: FastifyRequest): Promise<Pipeline> {
    return wantsFresh(request) ? this.status.readNow() : this.status.read();
  }

  /** The same as it changes. */
  @Get('events')
  @ApiOperation({
    summary: 'The same, live',
    description:
      'Server-sent events: `pipeline` with what `GET /v1/pipeline` answers, at once and then each second in which it changed; `problem` with a problem while it cannot be told.',
  })
  @ApiResponse({
    status: HttpStatus.OK,
    description: 'A stream that does not end.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiProblems('too_many_clients')
  watchPipeline(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.events.checkRoom();
    if (request.method === 'HEAD') {
      void reply.type('text/event-stream; charset=utf-8').send();
      return;
    }
    reply.hijack();
    this.events.add(reply.raw);
  }
}
