import { Controller, HttpCode, Post } from '@nestjs/common';
import { AuditedAccess } from '#platform/access/route-access.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { withProblems } from '../control/with-problems.js';
import { type SweepResult, SweepService } from './sweep.service.js';

/** Runs a sweep on request. For operators: docker-compose.yml does not publish this API. */
@Controller('v1/sweeps')
export class SweepController {
  constructor(private readonly sweep: SweepService) {}

  @Post()
  @AuditedAccess('sweep', 'operator')
  @HttpCode(200)
  async runSweep(): Promise<SweepResult> {
    const result = await withProblems(() => this.sweep.run(() => false));
    if (result === null) throw new ProblemError('busy', 'Another sweep is running. Retry when it is done.');
    return result;
  }
}
