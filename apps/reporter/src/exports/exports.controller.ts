import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { applyDecorators, Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { clientOf } from '#platform/access/client-of.js';
import { AuditedAccess } from '#platform/access/route-access.js';
import { z } from 'zod';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { contentDisposition } from '../documents/content-disposition.js';
import { wantsFresh } from '../facts/facts-query.service.js';
import { determinationFilterShape, filterOf } from '../filters/determination-filter.js';
import { nearestValues } from '../filters/nearest-values.js';
import { csv, type ExportFormat, ndjson } from './export-format.js';
import { type ExportedColumn, exportedColumns } from './exported-determination.schema.js';
import { exportName, filterQuery } from './export-name.js';
import { ExportsService } from './exports.service.js';

const columnSchema = z.string().refine(isExportedColumn, {
  error: ({ input }) => {
    const near = nearestValues(String(input), exportedColumns);
    return near.length === 0 ? 'unknown column' : `unknown column; similar ones: ${near.join(', ')}`;
  },
});

const exportQuerySchema = z.strictObject({
  ...determinationFilterShape,
  columns: z
    .preprocess(
      (given) => (typeof given === 'string' ? given.split(',') : given),
      z.array(columnSchema).min(1).max(exportedColumns.length),
    )
    .optional()
    .describe('The columns, in this order, separated by commas; all by default.'),
});
type ExportQuery = z.infer<typeof exportQuerySchema>;

const csvQuerySchema = exportQuerySchema.extend({
  bom: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether the file begins with a byte order mark, by which Excel recognises UTF-8.'),
});
type CsvQuery = z.infer<typeof csvQuerySchema>;

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
  @AuditedAccess('export', 'reader')
  @ApiExport(csv, 'CSV (RFC 4180, UTF-8) with a header row; text that a spreadsheet would run as a formula is escaped.')
  exportCsv(
    @Query({ schema: csvQuerySchema }) { bom, ...query }: CsvQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.stream(query, csv, bom === 'true', request, reply);
  }

  /** Exports determinations as NDJSON. */
  @Get('determinations.ndjson')
  @AuditedAccess('export', 'reader')
  @ApiExport(ndjson, 'One JSON object per line.')
  exportNdjson(
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.stream(query, ndjson, false, request, reply);
  }

  /** A HEAD request starts no export: it returns the headers that need no facts, and no row count. */
  private async stream(
    query: ExportQuery,
    format: ExportFormat,
    byteOrderMark: boolean,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const filter = filterOf(query);
    const name = exportName(filter, new Date().toISOString().slice(0, 10), format.extension);
    const options = { type: format.mediaType, disposition: contentDisposition(name, 'attachment') };
    void reply
      .header('rationale-filter', filterQuery(filter))
      .header('cache-control', 'private, no-store')
      .header('vary', 'accept-encoding');
    if (request.method === 'HEAD') return new StreamableFile(Readable.from([]), options);
    const columns = query.columns?.filter(isExportedColumn) ?? exportedColumns;
    const origin = `${request.protocol}://${request.host}`;
    const started = await this.exports.start(
      filter,
      format,
      { columns, origin, byteOrderMark },
      wantsFresh(request),
      clientOf(request),
    );
    reply.raw.setTimeout(maxIdleMs, () => reply.raw.destroy());
    void reply
      .header('rationale-rows', started.rows)
      .header('rationale-data-version', started.dataVersion)
      .trailer('rationale-rows-gone', (_, __, done) => {
        done(null, String(started.missing()));
      });
    if (!acceptsGzip(request.headers['accept-encoding'])) return new StreamableFile(started.text, options);
    // Not before, since a problem is not compressed.
    void reply.header('content-encoding', 'gzip');
    return new StreamableFile(gzipOf(started.text), options);
  }
}

function isExportedColumn(name: string): name is ExportedColumn {
  return exportedColumns.some((column) => column === name);
}

/** Whether a client accepts gzip (RFC 9110, 12.5.3); `q=0` excludes it. */
function acceptsGzip(accepted: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepted ?? '');
}

/** Compresses a text as it is read; ending or destroying either stream ends the other. */
function gzipOf(text: Readable): Readable {
  // An error destroys both streams, and the response with them.
  return pipeline(text, createGzip(), () => undefined);
}

function ApiExport(format: ExportFormat, description: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: `Every determination that a filter selects, as ${format.extension.toUpperCase()}`,
      description:
        'Streamed, in the order of the list. docs/data-dictionary.md describes every column. Compressed with gzip if the client accepts it. The rows are selected when the export starts; a row whose letter is parsed again or removed before it is written is omitted and counted in the trailer `Rationale-Rows-Gone`. A HEAD request starts no export and returns no row count.',
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
