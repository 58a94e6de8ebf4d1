import { Readable } from 'node:stream';
import { applyDecorators, Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { contentDisposition } from '../documents/content-disposition.js';
import { wantsFresh } from '../facts/facts-query.service.js';
import { determinationFilterShape, filterOf } from '../filters/determination-filter.js';
import { csv, type ExportFormat, ndjson } from './export-format.js';
import { exportName, filterQuery } from './export-name.js';
import { ExportsService } from './exports.service.js';

const exportQuerySchema = z.strictObject(determinationFilterShape);
type ExportQuery = z.infer<typeof exportQuerySchema>;

/** Milliseconds after which the connection of a client that reads nothing is closed. */
const maxIdleMs = 60_000;

const header = (description: string) => ({ description, schema: { type: 'string' } }) as const;
const headers = {
  'Rationale-Rows': header('Number of determinations that the filter selects, at the data version.'),
  'Rationale-Data-Version': header('The data version at which they were selected.'),
  'Rationale-Filter': header('The filter, as a query string.'),
};

@ApiTags('Exports')
@Controller('v1/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** Exports determinations as CSV. */
  @Get('determinations.csv')
  @ApiExport(csv, 'CSV (RFC 4180, UTF-8) with a header row; text that a spreadsheet would run as a formula is escaped.')
  exportCsv(
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.stream(query, csv, request, reply);
  }

  /** Exports determinations as NDJSON. */
  @Get('determinations.ndjson')
  @ApiExport(ndjson, 'One JSON object per line.')
  exportNdjson(
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.stream(query, ndjson, request, reply);
  }

  /** A HEAD request starts no export: it returns the headers that need no facts, and no row count. */
  private async stream(
    query: ExportQuery,
    format: ExportFormat,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const filter = filterOf(query);
    const name = exportName(filter, new Date().toISOString().slice(0, 10), format.extension);
    const options = { type: format.mediaType, disposition: contentDisposition(name, 'attachment') };
    void reply
      .header('rationale-filter', filterQuery(filter))
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff');
    if (request.method === 'HEAD') return new StreamableFile(Readable.from([]), options);
    const started = await this.exports.start(filter, format, wantsFresh(request));
    reply.raw.setTimeout(maxIdleMs, () => reply.raw.destroy());
    void reply
      .header('rationale-rows', started.rows)
      .header('rationale-data-version', started.dataVersion)
      .trailer('rationale-rows-gone', (_, __, done) => {
        done(null, String(started.missing()));
      });
    return new StreamableFile(started.text, options);
  }
}

function ApiExport(format: ExportFormat, description: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: `Every determination that a filter selects, as ${format.extension.toUpperCase()}`,
      description:
        'Streamed, in the order of the list. docs/data-dictionary.md describes every column. The rows are selected when the export starts; a row whose letter is parsed again or removed before it is written is omitted and counted in the trailer `Rationale-Rows-Gone`. A HEAD request starts no export and returns no row count.',
    }),
    ApiResponse({
      status: 200,
      description,
      headers,
      content: { [format.mediaType.split(';', 1)[0] ?? '']: { schema: { type: 'string' } } },
    }),
    ApiProblems('invalid_request', 'too_many_exports', 'facts_loading', 'question_too_slow', 'database_unavailable'),
  );
}
