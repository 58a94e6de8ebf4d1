import { applyDecorators, Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { attachment } from '../documents/content-disposition.js';
import { wantsFresh } from '../facts/facts-query.service.js';
import { determinationFilterShape, filterOf } from '../filters/determination-filter.js';
import { csv, type ExportFormat, ndjson } from './export-format.js';
import { exportName, filterQuery } from './export-name.js';
import { ExportsService } from './exports.service.js';

const exportQuerySchema = z.strictObject(determinationFilterShape);
type ExportQuery = z.infer<typeof exportQuerySchema>;

/** A client that takes nothing for so long has gone, in milliseconds. */
const maxIdleMs = 60_000;

const header = (description: string) => ({ description, schema: { type: 'string' } }) as const;
const headers = {
  'Rationale-Rows': header('Determinations that the filter shows, at the data version.'),
  'Rationale-Data-Version': header('The state of the data that they were chosen in.'),
  'Rationale-Filter': header('The filter, as a query.'),
};

@ApiTags('Exports')
@Controller('v1/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** Determinations as CSV. */
  @Get('determinations.csv')
  @ApiExport(csv, 'CSV (RFC 4180, UTF-8) with a header row; text that a spreadsheet would run is made harmless.')
  exportCsv(
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.stream(query, csv, request, reply);
  }

  /** Determinations as NDJSON. */
  @Get('determinations.ndjson')
  @ApiExport(ndjson, 'One JSON object a line.')
  exportNdjson(
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.stream(query, ndjson, request, reply);
  }

  private async stream(
    query: ExportQuery,
    format: ExportFormat,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const filter = filterOf(query);
    const begun = await this.exports.begin(filter, format, wantsFresh(request));
    reply.raw.setTimeout(maxIdleMs, () => reply.raw.destroy());
    void reply
      .header('rationale-rows', begun.rows)
      .header('rationale-data-version', begun.dataVersion)
      .header('rationale-filter', filterQuery(filter))
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .trailer('rationale-rows-gone', (_, __, done) => {
        done(null, String(begun.gone()));
      });
    const name = exportName(filter, new Date().toISOString().slice(0, 10), format.extension);
    return new StreamableFile(begun.text, { type: format.mediaType, disposition: attachment(name) });
  }
}

function ApiExport(format: ExportFormat, form: string): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: `Every determination that a filter shows, as ${format.extension.toUpperCase()}`,
      description:
        'Streamed, in the order of the list. docs/data-dictionary.md says what every column means. Which rows it holds is decided at its beginning; should one of them be read anew before it is written, it is left out and counted in the trailer `Rationale-Rows-Gone`.',
    }),
    ApiResponse({
      status: 200,
      description: form,
      headers,
      content: { [format.mediaType.split(';', 1)[0] ?? '']: { schema: { type: 'string' } } },
    }),
    ApiProblems('invalid_request', 'too_many_exports', 'facts_loading', 'question_too_slow', 'database_unavailable'),
  );
}
