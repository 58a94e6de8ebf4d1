import { Controller, Get, HttpStatus, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AuditedAccess } from '#platform/access/route-access.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { contentDisposition } from './content-disposition.js';
import { type ContentQuery, contentQuerySchema, type DocumentPath, documentPathSchema } from './documents.schema.js';

/** Seconds after which a client may retry when the raw store is unavailable. */
const retryAfterSeconds = 5;

/** A downloaded file runs no code, wherever it is opened. */
const attachmentPolicy = "default-src 'none'; sandbox";
/** A PDF is drawn by the browser's own viewer, which a sandbox would block, and only in pages of this origin. */
const inlinePolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const bytes = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Documents')
@Controller('v1/documents')
export class ContentController {
  constructor(private readonly store: RawStore) {}

  /** Returns the bytes as they were sent. They are untrusted: sent as an attachment, or inline for a PDF on request. */
  @Get(':documentId/content')
  @AuditedAccess('original', 'reader')
  @ApiOperation({
    summary: 'The document itself',
    description: 'The bytes as they were sent, as an attachment, or inline for a PDF.',
  })
  @ApiResponse({
    status: HttpStatus.OK,
    description: 'The bytes.',
    content: { 'application/pdf': bytes, 'text/plain': bytes },
  })
  @ApiProblems('invalid_request', 'document_unknown', 'document_removed', 'raw_store_unavailable')
  async downloadDocument(
    @Param({ schema: documentPathSchema }) { documentId }: DocumentPath,
    @Query({ schema: contentQuerySchema }) query: ContentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const withBody = request.method !== 'HEAD';
    const { record, content } = await this.read(documentId, withBody);
    if (record === null || content === null) throw await this.missing(documentId);
    const inline = query.as === 'page' && record.mediaType === 'application/pdf';
    void reply
      .header('content-security-policy', inline ? inlinePolicy : attachmentPolicy)
      .header('cache-control', 'private, no-cache');
    return new StreamableFile(content, {
      type: record.mediaType,
      disposition: contentDisposition(record.name, inline ? 'inline' : 'attachment'),
      length: withBody ? content.length : record.size,
    });
  }

  /** @param withContent false for a HEAD request, which needs the record alone */
  private async read(documentId: DocumentId, withContent: boolean) {
    try {
      const [record, content] = await Promise.all([
        this.store.readRecord(documentId),
        withContent ? this.store.read(documentId) : Buffer.alloc(0),
      ]);
      return { record, content };
    } catch (error) {
      if (!(error instanceof RawStoreError)) throw error;
      throw new ProblemError('raw_store_unavailable', error.message, { retryAfterSeconds, cause: error });
    }
  }

  private async missing(documentId: DocumentId): Promise<ProblemError> {
    return (await this.store.isRemoved(documentId))
      ? new ProblemError('document_removed', `Document ${documentId} was removed on request.`)
      : new ProblemError('document_unknown', `No document ${documentId} was ever accepted.`);
  }
}
