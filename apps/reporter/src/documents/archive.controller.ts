import { Readable } from 'node:stream';
import { Controller, Get, Header, HttpStatus, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { safeFileName } from './content-disposition.js';
import { type ArchiveQuery, archiveQuerySchema, maxArchived } from './documents.schema.js';
import { type DocumentRow, ProcessedDocumentsService } from './processed-documents.service.js';
import { type ZipEntry, zipOf } from './zip.js';

/** Maximum bytes of one archive. */
const maxArchiveBytes = 1_000_000_000;

@ApiTags('Documents')
@Controller('v1/documents')
export class ArchiveController {
  constructor(
    private readonly documents: ProcessedDocumentsService,
    private readonly store: RawStore,
  ) {}

  /** Returns documents as one file. A HEAD request reads no document. */
  @Get('archive')
  @Access('operator')
  @Header('x-content-type-options', 'nosniff')
  @ApiOperation({
    summary: 'Documents of a filter as one ZIP archive',
    description: `The bytes as they were sent, the latest processed first: at most ${maxArchived} documents and one gigabyte.`,
  })
  @ApiResponse({
    status: HttpStatus.OK,
    description: 'The archive.',
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems('invalid_request', 'database_unavailable')
  async downloadDocuments(
    @Query({ schema: archiveQuerySchema }) query: ArchiveQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return new StreamableFile(request.method === 'HEAD' ? Readable.from([]) : await this.archive(query), {
      type: 'application/zip',
      disposition: 'attachment; filename="documents.zip"',
    });
  }

  private async archive(query: ArchiveQuery): Promise<Readable> {
    const rows = await this.documents.list(null, query, maxArchived);
    return Readable.from(zipOf(this.entries(rows)), { objectMode: false });
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
