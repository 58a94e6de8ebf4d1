import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Access, AuditedAccess } from '#platform/access/route-access.js';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { withProblems } from '../control/with-problems.js';
import { type EnqueuedReparse, ReparseService } from './reparse.service.js';

/** Revisions are stored as integers of Postgres. */
const maxRevision = 2 ** 31 - 1;
const querySchema = z.strictObject({
  below: z.coerce.number().int().positive().max(maxRevision),
  after: documentIdSchema.optional(),
});
const bodySchema = z.strictObject({ below: z.int().positive().max(maxRevision) });

/** Reparses documents. For operators: docker-compose.yml does not publish this API. */
@Controller('v1/reparses')
export class ReparseController {
  constructor(private readonly reparse: ReparseService) {}

  /** A page of the documents that a request would reparse. */
  @Get('documents')
  @Access('operator')
  async listDocuments(
    @Query({ schema: querySchema }) { below, after }: z.infer<typeof querySchema>,
  ): Promise<{ readonly documentIds: readonly DocumentId[] }> {
    return { documentIds: await withProblems(() => this.reparse.listBelow(below, after ?? null)) };
  }

  @Post()
  @AuditedAccess('reparse', 'operator')
  @HttpCode(202)
  async reparseDocuments(
    @Body({ schema: bodySchema }) { below }: z.infer<typeof bodySchema>,
  ): Promise<EnqueuedReparse> {
    const enqueued = await withProblems(() => this.reparse.reparseBelow(below));
    if (enqueued === null) {
      throw new ProblemError(
        'busy',
        'Documents of an earlier request are still to be reparsed. Retry when they are done.',
      );
    }
    return enqueued;
  }
}
