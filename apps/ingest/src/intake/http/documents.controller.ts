import { Controller, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type z } from 'zod';
import { ByteLimiter } from '#platform/bounds/byte-limiter.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import {
  type BatchResponse,
  batchResponseSchema,
  type UploadResponse,
  uploadResponseSchema,
} from '#platform/uploads/upload-responses.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { dispositionName, documentName } from '../document-name.js';
import { DocumentIntake } from '../document-intake.js';
import { tooLarge } from '../check-bytes.js';
import { documentQuerySchema } from './answers.js';
import { type BatchEntry } from './batch-entry.js';
import { BatchIntake } from './batch-intake.js';
import { mediaTypeOf } from './media-type-of.js';
import { discardRest, readBody } from './read-body.js';
import { readMultipart } from './read-multipart.js';
import { readNdjson } from './read-ndjson.js';
import { refusalProblem } from './refusal-problem.js';
import { statusUrl } from '../status-url.js';

/** Documents that come in by HTTP. */
@ApiTags('documents')
@Controller('v1/documents')
export class DocumentsController {
  /** Bodies in memory at once, over all requests; further ones wait to be read. */
  private readonly bodies = new ByteLimiter({ maxConcurrent: 1_000, maxBytes: 400_000_000 });

  constructor(
    private readonly intake: DocumentIntake,
    private readonly publisher: Publisher,
    private readonly batches: BatchIntake,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send one document',
    description:
      'The body is the document: an IMR letter as text or PDF. What it is, its bytes decide. The answer comes once the document is stored for good; it is read afterwards.',
  })
  @ApiConsumes('text/plain', 'application/pdf', 'application/octet-stream')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 202, description: 'Stored now.', standardSchema: uploadResponseSchema })
  @ApiResponse({ status: 200, description: 'These bytes came before.', standardSchema: uploadResponseSchema })
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
    const declared = mediaTypeOf(request.headers['content-type']);
    if (declared === 'multipart/form-data' || declared === 'application/x-ndjson') {
      await discardRest(request.raw);
      throw new ProblemError('unsupported_media_type', `Send ${declared} to /v1/documents/batch.`);
    }
    const bytes = await this.readDocument(request);
    const name = documentName(query.name ?? dispositionName(request.headers['content-disposition']));
    const { answer, stored } = await this.intake.accept({ name, source: 'http', batch: null, bytes });
    if (stored !== null) this.publisher.publish([stored]);
    if (answer.status === 'refused') throw refusalProblem(answer.refusal);
    const url = statusUrl(this.settings.RATIONALE_REPORTER_URL, answer.documentId);
    void reply.status(answer.status === 'accepted' ? 202 : 200).header('location', url);
    return { ...answer, statusUrl: url };
  }

  @Post('batch')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Send many documents',
    description:
      'Each document is answered for itself, in order: one that is refused does not keep the others out. As NDJSON one `{"name", "text"}` a line, or as multipart/form-data one file a part.',
  })
  @ApiConsumes('application/x-ndjson', 'multipart/form-data')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, description: 'One result a document.', standardSchema: batchResponseSchema })
  @ApiProblems('invalid_request', 'batch_too_large', 'unsupported_media_type', 'too_many_waiting')
  async receiveBatch(@Req() request: FastifyRequest): Promise<BatchResponse> {
    const closed = this.intake.refusal();
    if (closed !== null) {
      await discardRest(request.raw);
      throw refusalProblem(closed);
    }
    try {
      return { results: [...(await this.batches.receive(this.entries(request)))] };
    } catch (error) {
      await discardRest(request.raw);
      throw error;
    }
  }

  private async readDocument(request: FastifyRequest): Promise<Buffer> {
    const limit = this.settings.RATIONALE_DOCUMENT_LIMIT;
    const expected = Number(request.headers['content-length'] ?? limit);
    const { done } = await this.bodies.start(Math.min(expected, limit), () => readBody(request.raw, limit));
    const bytes = await done;
    if (bytes === null) throw refusalProblem(tooLarge(limit));
    return bytes;
  }

  private entries(request: FastifyRequest): AsyncIterable<BatchEntry> {
    const limit = this.settings.RATIONALE_DOCUMENT_LIMIT;
    const declared = mediaTypeOf(request.headers['content-type']);
    switch (declared) {
      case 'application/x-ndjson':
        return readNdjson(request.raw, limit);
      case 'multipart/form-data':
        return readMultipart(request.parts(), limit);
      default:
        throw new ProblemError(
          'unsupported_media_type',
          'A batch is sent as application/x-ndjson or multipart/form-data.',
        );
    }
  }
}
