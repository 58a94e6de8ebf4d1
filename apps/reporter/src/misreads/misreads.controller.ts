import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { cutPage, linkNextPage } from '../paging/page.js';
import { MisreadsService } from './misreads.service.js';
import {
  type Misread,
  type MisreadReport,
  misreadPositionSchema,
  misreadReportSchema,
  type Misreads,
  misreadSchema,
  type MisreadsQuery,
  misreadsQuerySchema,
  misreadsSchema,
} from './misread.schema.js';

@ApiTags('Misreads')
@Controller('v1/misreads')
export class MisreadsController {
  constructor(private readonly misreads: MisreadsService) {}

  /** Stores a misread. */
  @Post()
  @Access('reader')
  @HttpCode(HttpStatus.CREATED)
  @ApiOperation({
    summary: 'Report that a field of a letter was misread',
    description:
      'Stores a report for the maintainers: which field, what is wrong, what is correct. It changes no letter and no figure.',
  })
  @ApiResponse({ status: HttpStatus.CREATED, description: 'The stored misread.', standardSchema: misreadSchema })
  @ApiProblems('invalid_request', 'letter_unknown', 'too_many_misreads', 'database_unavailable')
  reportMisread(@Body({ schema: misreadReportSchema }) report: MisreadReport): Promise<Misread> {
    return this.misreads.store(report);
  }

  /** Lists misreads. */
  @Get()
  @Access('reader')
  @ApiOperation({
    summary: 'Misreads reported by readers, the latest first',
    description: 'In pages: follow `next`.',
  })
  @ApiResult(misreadsSchema, 'invalid_request', 'database_unavailable')
  async listMisreads(
    @Query({ schema: misreadsQuerySchema }) query: MisreadsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Misreads> {
    const position = readCursor(query.cursor, misreadPositionSchema);
    const rows = await this.misreads.list(position?.[0] ?? null, query.documentId, query.limit + 1);
    const page = cutPage(rows, query.limit);
    const next = linkNextPage(request, reply, page.last === null ? null : [page.last.misreadId]);
    return { misreads: [...page.rows], next };
  }
}
