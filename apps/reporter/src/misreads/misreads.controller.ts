import { Body, Controller, Get, HttpCode, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ReadDatabase } from '../database/read-database.js';
import { Answers } from '../open-api/answers.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { cutPage } from '../paging/page.js';
import { tellNext } from '../paging/tell-next.js';
import { MisreadNotes } from './misread-notes.service.js';
import {
  type Misread,
  type MisreadReport,
  misreadPlaceSchema,
  misreadReportSchema,
  type Misreads,
  misreadSchema,
  type MisreadsQuery,
  misreadsQuerySchema,
  misreadsSchema,
} from './misread.schema.js';
import { misreadsAfter } from './misreads.query.js';

@ApiTags('Misreads')
@Controller('v1/misreads')
export class MisreadsController {
  constructor(
    private readonly database: ReadDatabase,
    private readonly notes: MisreadNotes,
  ) {}

  /** Keeps a note. */
  @Post()
  @HttpCode(HttpStatus.CREATED)
  @ApiOperation({
    summary: 'Report that a field of a letter was misread',
    description:
      'Keeps a note for the maintainers: which field, what is wrong, what it should be. It changes no letter and no figure.',
  })
  @ApiResponse({ status: HttpStatus.CREATED, description: 'The note.', standardSchema: misreadSchema })
  @ApiProblems('invalid_request', 'letter_unknown', 'too_many_misreads', 'database_unavailable')
  reportMisread(@Body({ schema: misreadReportSchema }) report: MisreadReport): Promise<Misread> {
    return this.notes.keep(report);
  }

  /** A page of notes. */
  @Get()
  @ApiOperation({
    summary: 'What readers say was misread, the last note first',
    description: 'In pages: follow `next`.',
  })
  @Answers(misreadsSchema, 'invalid_request', 'database_unavailable')
  async listMisreads(
    @Query({ schema: misreadsQuerySchema }) query: MisreadsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Misreads> {
    const place = readCursor(query.cursor, misreadPlaceSchema);
    const rows = await this.database.ask(misreadsAfter(place?.[0] ?? null, query.documentId, query.limit + 1));
    const page = cutPage(rows, query.limit);
    const next = tellNext(request, reply, page.last === null ? null : [page.last.misreadId]);
    return { misreads: [...page.rows], next };
  }
}
