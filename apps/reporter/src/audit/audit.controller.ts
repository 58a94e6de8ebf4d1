import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access } from '#platform/access/route-access.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { readCursor } from '../paging/cursor.js';
import { cutPage, linkNextPage } from '../paging/page.js';
import {
  type Audit,
  auditPositionSchema,
  type AuditQuery,
  auditQuerySchema,
  auditSchema,
  type KeyUses,
  keyUsesSchema,
} from './audit.schema.js';
import { AuditService } from './audit.service.js';

@ApiTags('Audit')
@Controller('v1')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** Lists who did what. */
  @Get('audit')
  @Access('operator')
  @ApiOperation({
    summary: 'Who did what, the latest first',
    description:
      'Sign-ins, uploads, retries, removals, sweeps, reparses, exports, archives and opened originals, with the status of the response; some seconds after the request. Nothing is recorded by services on loopback that require no key. In pages: follow `next`.',
  })
  @ApiResult(auditSchema, 'invalid_request', 'database_unavailable')
  async listEntries(
    @Query({ schema: auditQuerySchema }) query: AuditQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Audit> {
    const position = readCursor(query.cursor, auditPositionSchema);
    const { rows, last } = cutPage(await this.audit.list(position, query, query.limit + 1), query.limit);
    const next = linkNextPage(request, reply, last === null ? null : [last.at, last.entryId]);
    return { entries: [...rows], next };
  }

  /** Lists when each access key was used last. */
  @Get('key-uses')
  @Access('operator')
  @ApiOperation({ summary: 'When each access key was used last', description: 'Accurate to about half a minute.' })
  @ApiResult(keyUsesSchema, 'database_unavailable')
  async listKeyUses(): Promise<KeyUses> {
    return { uses: await this.audit.listKeyUses() };
  }
}
