import { Controller, Get, HttpStatus, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type DocumentId } from '#domain/model/primitives.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { attachment, shown } from './content-disposition.js';
import { type ContentQuery, contentQuerySchema, type DocumentPath, documentPathSchema } from './documents.schema.js';

/** Seconds after which a client may ask again when the raw store does not answer. */
const retryAfterSeconds = 5;

/** A file to keep runs nothing, wherever it is opened. */
const keptPolicy = "default-src 'none'; sandbox";
/** A PDF is drawn by the browser's own viewer, which a sandbox would keep out, and in pages of this origin alone. */
const shownPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const bytes = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Documents')
@Controller('v1/documents')
export class ContentController {
  constructor(private readonly store: RawStore) {}

  /** The bytes as they were sent. A stranger's file: it runs nothing, and is kept; a PDF can be shown when asked for. */
  @Get(':documentId/content')
  @ApiOperation({
    summary: 'The document itself',
    description: 'The bytes as they were sent, as a file to keep, or, for a PDF, to be shown.',
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const [record, content] = await this.read(documentId);
    if (record === null || content === null) throw await this.missing(documentId);
    const show = query.as === 'page' && record.mediaType === 'application/pdf';
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', show ? shownPolicy : keptPolicy)
      .header('cache-control', 'private, no-cache');
    return new StreamableFile(content, {
      type: record.mediaType,
      disposition: show ? shown(record.name) : attachment(record.name),
      length: content.length,
    });
  }

  private async read(documentId: DocumentId) {
    try {
      return await Promise.all([this.store.readRecord(documentId), this.store.read(documentId)]);
    } catch (error) {
      if (!(error instanceof RawStoreError)) throw error;
      throw new ProblemError('raw_store_unavailable', error.message, { retryAfterSeconds, cause: error });
    }
  }

  private async missing(documentId: DocumentId): Promise<ProblemError> {
    return (await this.store.isRemoved(documentId))
      ? new ProblemError('document_removed', `Document ${documentId} was removed on request.`)
      : new ProblemError('document_unknown', `No document ${documentId} was ever sent.`);
  }
}
