import { Readable } from 'node:stream';
import { Controller, Get, Header, HttpStatus, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { safeName } from './content-disposition.js';
import { type DocumentRow, documentsAfter } from './document.query.js';
import { type ArchiveQuery, archiveQuerySchema, maxArchived } from './documents.schema.js';
import { type ZipEntry, zipOf } from './zip.js';

/** Bytes that one archive holds at most. */
const maxArchiveBytes = 1_000_000_000;

@ApiTags('Documents')
@Controller('v1/documents')
export class ArchiveController {
  constructor(
    private readonly database: ReporterDatabase,
    private readonly store: RawStore,
  ) {}

  /** Documents as one file. */
  @Get('archive')
  @Header('x-content-type-options', 'nosniff')
  @ApiOperation({
    summary: 'Documents of a filter as one ZIP archive',
    description: `The bytes as they were sent, what ended last first: the first ${maxArchived} of them, up to a gigabyte.`,
  })
  @ApiResponse({
    status: HttpStatus.OK,
    description: 'The archive.',
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems('invalid_request', 'database_unavailable')
  async downloadDocuments(@Query({ schema: archiveQuerySchema }) query: ArchiveQuery): Promise<StreamableFile> {
    const rows = await this.database.execute(documentsAfter(null, query, maxArchived));
    return new StreamableFile(Readable.from(zipOf(this.entries(rows)), { objectMode: false }), {
      type: 'application/zip',
      disposition: 'attachment; filename="documents.zip"',
    });
  }

  private async *entries(rows: readonly DocumentRow[]): AsyncGenerator<ZipEntry> {
    let room = maxArchiveBytes;
    for (const row of rows) {
      const bytes = row.state === 'removed' ? null : await this.store.read(row.documentId);
      if (bytes === null || row.state === 'removed') continue;
      room -= bytes.length;
      if (room < 0) return;
      // Several may have the same name; by the beginning of its id each is its own.
      yield { name: `${row.documentId.slice(0, 8)} ${safeName(row.name)}`, bytes };
    }
  }
}
