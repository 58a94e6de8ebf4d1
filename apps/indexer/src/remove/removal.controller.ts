import { Controller, Delete, Param } from '@nestjs/common';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { namingFaults } from '../control/naming-faults.js';
import { Removal } from './removal.service.js';

const pathSchema = z.strictObject({ documentId: documentIdSchema });

/** Removal for those who run the house; not published to anybody else. */
@Controller('v1/documents')
export class RemovalController {
  constructor(private readonly removal: Removal) {}

  @Delete(':documentId')
  async removeDocument(
    @Param({ schema: pathSchema }) { documentId }: z.infer<typeof pathSchema>,
  ): Promise<{ readonly documentId: DocumentId; readonly state: 'removed' }> {
    const removed = await namingFaults(() => this.removal.remove(documentId));
    if (!removed) throw new ProblemError('document_unknown', `No document ${documentId} was ever sent.`);
    return { documentId, state: 'removed' };
  }
}
