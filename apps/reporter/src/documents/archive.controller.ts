import { Readable } from 'node:stream';
import { Controller, Get, HttpStatus, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { clientOf } from '#platform/access/client-of.js';
import { AuditedAccess } from '#platform/access/route-access.js';
import { ClientSlots } from '#platform/bounds/client-slots.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { safeFileName } from './content-disposition.js';
import { type ArchiveQuery, archiveQuerySchema, maxArchived } from './documents.schema.js';
import { type DocumentRow, ProcessedDocumentsService } from './processed-documents.service.js';
import { type ZipEntry, zipOf } from './zip.js';

/** Maximum bytes of one archive. */
const maxArchiveBytes = 1_000_000_000;

/** Maximum number of concurrent archives of this process; each holds a document in memory and reads the raw store. */
const maxConcurrent = { total: 2, perClient: 1 } as const;
const retryAfterSeconds = 10;

@ApiTags('Documents')
@Controller('v1/documents')
export class ArchiveController {
  private readonly slots = new ClientSlots(maxConcurrent);

  constructor(
    private readonly documents: ProcessedDocumentsService,
    private readonly store: RawStore,
  ) {}

  /** Returns documents as one file. A HEAD request reads no document. */
  @Get('archive')
  @AuditedAccess('archive', 'operator')
  @ApiOperation({
    summary: 'Documents of a filter as one ZIP archive',
    description: `The bytes as they were sent, the latest processed first: at most ${maxArchived} documents and one gigabyte.`,
  })
  @ApiResponse({
    status: HttpStatus.OK,
    description: 'The archive.',
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems('invalid_request', 'database_unavailable', 'too_many_exports')
  async downloadDocuments(
    @Query({ schema: archiveQuerySchema }) query: ArchiveQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return new StreamableFile(request.method === 'HEAD' ? Readable.from([]) : await this.archive(query, request), {
      type: 'application/zip',
      disposition: 'attachment; filename="documents.zip"',
    });
  }

  private async archive(query: ArchiveQuery, request: FastifyRequest): Promise<Readable> {
    const release = this.slots.take(clientOf(request));
    if (release === null) {
      const { total, perClient } = maxConcurrent;
      const detail = `At most ${total} archives are sent at once, ${perClient} to one client.`;
      throw new ProblemError('too_many_exports', detail, { retryAfterSeconds });
    }
    try {
      const rows = await this.documents.list(null, query, maxArchived);
      const archive = Readable.from(zipOf(this.entries(rows)), { objectMode: false });
      return archive.once('close', release);
    } catch (error) {
      release();
      throw error;
    }
  }

  private async *entries(rows: readonly DocumentRow[]): AsyncGenerator<ZipEntry> {
    let room = maxArchiveBytes;
    for (const row of rows) {
      const bytes = row.state === 'removed' ? null : await this.store.read(row.documentId);
      if (bytes === null || row.state === 'removed') continue;
      room -= bytes.length;
      if (room < 0) return;
      // Several documents may have the same name; the beginning of its id makes each unique.
      yield { name: `${row.documentId.slice(0, 8)} ${safeFileName(row.name)}`, bytes };
    }
  }
}
