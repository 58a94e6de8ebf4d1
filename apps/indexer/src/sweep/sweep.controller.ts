import { Controller, HttpCode, Post } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { namingFaults } from '../control/naming-faults.js';
import { Sweep, type Swept } from './sweep.service.js';

/** A sweep on request, for those who run the house. */
@Controller('v1/sweeps')
export class SweepController {
  constructor(private readonly sweep: Sweep) {}

  @Post()
  @HttpCode(200)
  async sweepNow(): Promise<Swept> {
    const swept = await namingFaults(() => this.sweep.run(() => false));
    if (swept === null) throw new ProblemError('busy', 'Another sweep is under way.');
    return swept;
  }
}
