import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AuditedAccess } from '#platform/access/route-access.js';
import { z } from 'zod';
import { ByteLimiter } from '#platform/bounds/byte-limiter.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import {
  type BatchResponse,
  batchResponseSchema,
  type UploadResponse,
  uploadResponseSchema,
} from '#platform/uploads/upload-responses.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { refusalProblem, statusUrl } from '../accept-result.js';
import { tooLarge } from '../check-bytes.js';
import { dispositionName, documentName } from '../document-name.js';
import { DocumentIntake } from '../document-intake.js';
import { type BatchEntry, BatchIntake } from './batch-intake.js';
import { declaredMediaType, discardRest, readBody } from './read-body.js';
import { readMultipart } from './read-multipart.js';
import { readNdjson } from './read-ndjson.js';

const documentQuerySchema = z.strictObject({
  name: z
    .string()
    .max(1_000)
    .optional()
    .describe('Name of the document. Default: the file name in Content-Disposition, or `unnamed`.'),
});

/** Accepts documents over HTTP. */
@ApiTags('documents')
@Controller('v1/documents')
export class DocumentsController {
  /** Bounds the bodies in memory over all requests until they are stored; further requests wait before theirs is read. */
  private readonly bodies = new ByteLimiter({ maxConcurrent: 1_000, maxBytes: 400_000_000 });

  constructor(
    private readonly intake: DocumentIntake,
    private readonly publisher: Publisher,
    private readonly batches: BatchIntake,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  @Post()
  @AuditedAccess('upload', 'submitter')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Upload a document',
    description:
      'The body is the document: an IMR letter as text or PDF. The media type is determined from its bytes. The response is sent when the document is stored durably; it is parsed afterwards.',
  })
  @ApiConsumes('text/plain', 'application/pdf', 'application/octet-stream')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 202, description: 'The document was stored.', standardSchema: uploadResponseSchema })
  @ApiResponse({
    status: 200,
    description: 'The same bytes were stored before; nothing changed.',
    standardSchema: uploadResponseSchema,
  })
  @ApiProblems(
    'invalid_request',
    'empty_document',
    'document_removed',
    'document_too_large',
    'unsupported_media_type',
    'too_many_waiting',
    'raw_store_unavailable',
  )
  async receiveDocument(
    @Req() request: FastifyRequest,
    @Query({ schema: documentQuerySchema }) query: z.infer<typeof documentQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadResponse> {
    const mediaType = declaredMediaType(request.headers['content-type']);
    if (mediaType === 'multipart/form-data' || mediaType === 'application/x-ndjson') {
      await discardRest(request.raw);
      throw new ProblemError('unsupported_media_type', `Send ${mediaType} to /v1/documents/batch.`);
    }
    const name = documentName(query.name ?? dispositionName(request.headers['content-disposition']));
    const result = await this.withBody(request, (bytes) =>
      this.intake.accept({ name, source: 'http', batch: null, bytes }),
    );
    if (result.status === 'refused') throw refusalProblem(result.refusal);
    if (result.status === 'accepted') this.publisher.publish([result.record]);
    const { status, documentId } = result;
    request.auditedDocument = documentId;
    const url = statusUrl(this.settings.RATIONALE_REPORTER_URL, documentId);
    void reply.status(status === 'accepted' ? 202 : 200).header('location', url);
    return { documentId, status, statusUrl: url };
  }

  @Post('batch')
  @AuditedAccess('upload', 'submitter')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Upload a batch of documents',
    description:
      'Each document is accepted or refused independently of the others, and the results are in the order of the documents. The body is NDJSON with one `{"name", "text"}` per line, of at most the size of a document, or multipart/form-data with one file per part.',
  })
  @ApiConsumes('application/x-ndjson', 'multipart/form-data')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, description: 'One result per document.', standardSchema: batchResponseSchema })
  @ApiProblems('invalid_request', 'batch_too_large', 'unsupported_media_type', 'too_many_waiting')
  async receiveBatch(@Req() request: FastifyRequest): Promise<BatchResponse> {
    const backpressure = this.intake.backpressure();
    if (backpressure !== null) {
      await discardRest(request.raw);
      throw refusalProblem(backpressure);
    }
    try {
      return { results: [...(await this.batches.accept(this.readEntries(request)))] };
    } catch (error) {
      await discardRest(request.raw);
      throw error;
    }
  }

  /** Calls `work` with the body of a request; it is counted as being in memory until `work` has ended. */
  private async withBody<Result>(request: FastifyRequest, work: (bytes: Buffer) => Promise<Result>): Promise<Result> {
    const limit = this.settings.RATIONALE_DOCUMENT_LIMIT;
    const expected = Number(request.headers['content-length'] ?? limit);
    const { done } = await this.bodies.start(Math.min(expected, limit), async () => {
      const bytes = await readBody(request.raw, limit);
      if (bytes === null) throw refusalProblem(tooLarge(limit));
      return work(bytes);
    });
    return done;
  }

  private readEntries(request: FastifyRequest): AsyncIterable<BatchEntry> {
    const limit = this.settings.RATIONALE_DOCUMENT_LIMIT;
    switch (declaredMediaType(request.headers['content-type'])) {
      case 'application/x-ndjson':
        return readNdjson(request.raw, limit);
      case 'multipart/form-data':
        return readMultipart(request.parts(), limit);
      default:
        throw new ProblemError(
          'unsupported_media_type',
          'Send a batch as application/x-ndjson or multipart/form-data.',
        );
    }
  }
}
