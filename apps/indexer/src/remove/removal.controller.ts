import { Controller, Delete, Param } from '@nestjs/common';
import { AuditedAccess } from '#platform/access/route-access.js';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { withProblems } from '../control/with-problems.js';
import { RemovalService } from './removal.service.js';

const pathSchema = z.strictObject({ documentId: documentIdSchema });

/** Removes documents. For operators: docker-compose.yml does not publish this API. */
@Controller('v1/documents')
export class RemovalController {
  constructor(private readonly removal: RemovalService) {}

  @Delete(':documentId')
  @AuditedAccess('removal', 'operator')
  async removeDocument(
    @Param({ schema: pathSchema }) { documentId }: z.infer<typeof pathSchema>,
  ): Promise<{ readonly documentId: DocumentId; readonly state: 'removed' }> {
    const removed = await withProblems(() => this.removal.remove(documentId));
    if (!removed)
      throw new ProblemError('document_unknown', `No document ${documentId} was ever accepted. Check the id.`);
    return { documentId, state: 'removed' };
  }
}
