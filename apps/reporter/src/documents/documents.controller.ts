import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { cutPage, linkNextPage } from '../paging/page.js';
import { processedDocument } from './document-answer.js';
import { DocumentStatesService } from './document-states.service.js';
import { type DocumentAnswer, documentSchema } from './document.schema.js';
import {
  type DocumentPath,
  documentPathSchema,
  type Documents,
  type DocumentsQuery,
  documentsQuerySchema,
  documentsSchema,
} from './documents.schema.js';
import { documentPositionSchema, ProcessedDocumentsService } from './processed-documents.service.js';

@ApiTags('Documents')
@Controller('v1/documents')
export class DocumentsController {
  constructor(
    private readonly documents: ProcessedDocumentsService,
    private readonly states: DocumentStatesService,
  ) {}

  /** Lists processed documents. */
  @Get()
  @Access('submitter', 'operator')
  @ApiOperation({
    summary: 'Processed documents, the latest first',
    description: 'For example the rejected and failed ones with their reasons, in pages: follow `next`.',
  })
  @ApiResult(documentsSchema, 'invalid_request', 'database_unavailable')
  async listDocuments(
    @Query({ schema: documentsQuerySchema }) query: DocumentsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Documents> {
    const position = readCursor(query.cursor, documentPositionSchema);
    const filter = { state: query.state, reason: query.reason };
    const found = await this.documents.list(position, filter, query.limit + 1);
    const { rows, last } = cutPage(found, query.limit);
    const next = linkNextPage(request, reply, last === null ? null : [last.changedAtMicroseconds, last.documentId]);
    return { documents: rows.map(processedDocument), next };
  }

  /** Returns a document with its state. */
  @Get(':documentId')
  @Access('submitter', 'operator')
  @ApiOperation({
    summary: 'The state of a document',
    description: 'Every accepted document becomes parsed, rejected or failed with a reason, or removed.',
  })
  @ApiResult(documentSchema, 'invalid_request', 'document_unknown', 'database_unavailable')
  async readDocument(@Param({ schema: documentPathSchema }) { documentId }: DocumentPath): Promise<DocumentAnswer> {
    const document = await this.states.find(documentId);
    if (document === null) throw new ProblemError('document_unknown', `No document ${documentId} was ever accepted.`);
    return document;
  }
}
