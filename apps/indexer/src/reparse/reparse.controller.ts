import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { namingFaults } from '../control/naming-faults.js';
import { type Recalled, Reparse } from './reparse.service.js';

const querySchema = z.strictObject({ below: z.coerce.number().int().positive(), after: documentIdSchema.optional() });
const bodySchema = z.strictObject({ below: z.int().positive() });

/** Reading again on request, for those who run the house. */
@Controller('v1/reparses')
export class ReparseController {
  constructor(private readonly reparse: Reparse) {}

  /** A page of the documents that a request would have read again. */
  @Get('documents')
  async listDocuments(
    @Query({ schema: querySchema }) { below, after }: z.infer<typeof querySchema>,
  ): Promise<{ readonly documentIds: readonly DocumentId[] }> {
    return { documentIds: await namingFaults(() => this.reparse.listBelow(below, after ?? null)) };
  }

  @Post()
  @HttpCode(202)
  async recallDocuments(@Body({ schema: bodySchema }) { below }: z.infer<typeof bodySchema>): Promise<Recalled> {
    const recalled = await namingFaults(() => this.reparse.recallBelow(below));
    if (recalled === null) throw new ProblemError('busy', 'Documents of a former request are still to be read again.');
    return recalled;
  }
}
