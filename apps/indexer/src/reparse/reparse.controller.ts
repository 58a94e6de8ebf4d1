import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { ProblemError } from '#platform/problem/problem-error.js';
import { namingFaults } from '../control/naming-faults.js';
import { type Recalled, Reparse } from './reparse.service.js';

const bodySchema = z.strictObject({ below: z.int().positive() });

/** Reading again on request, for those who run the house. */
@Controller('v1/reparses')
export class ReparseController {
  constructor(private readonly reparse: Reparse) {}

  @Post()
  @HttpCode(202)
  async recallDocuments(@Body({ schema: bodySchema }) { below }: z.infer<typeof bodySchema>): Promise<Recalled> {
    const recalled = await namingFaults(() => this.reparse.recallBelow(below));
    if (recalled === null) throw new ProblemError('busy', 'Documents of a former request are still to be read again.');
    return recalled;
  }
}
