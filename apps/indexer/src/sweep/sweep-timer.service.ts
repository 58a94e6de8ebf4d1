import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IndexerSettings } from '../settings.js';
import { SweepService } from './sweep.service.js';

/** Runs the sweep periodically. A timer of the process and no schedule in Redis, whose loss the sweep repairs. */
@Injectable()
export class SweepTimerService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SweepTimerService.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly sweep: SweepService,
    @Inject(SETTINGS) private readonly settings: Pick<IndexerSettings, 'RATIONALE_SWEEP_INTERVAL'>,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(): void {
    const interval = this.settings.RATIONALE_SWEEP_INTERVAL;
    if (this.stopped || interval === 0) return;
    this.timer = setTimeout(() => {
      this.running = this.run().finally(() => {
        this.schedule();
      });
    }, interval);
  }

  private async run(): Promise<void> {
    try {
      await this.sweep.run(() => this.stopped);
    } catch (error) {
      this.logger.warn({ err: error }, 'Sweep failed, will be repeated at the next interval');
    }
  }
}
