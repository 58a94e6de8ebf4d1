import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IndexerSettings } from '../settings.js';
import { Sweep } from './sweep.service.js';

/** Sweeps from time to time. A timer of the process and no schedule in Redis, which is what may be lost. */
@Injectable()
export class SweepTimer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SweepTimer.name);
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly sweep: Sweep,
    @Inject(SETTINGS) private readonly settings: Pick<IndexerSettings, 'RATIONALE_SWEEP_INTERVAL'>,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private schedule(): void {
    const interval = this.settings.RATIONALE_SWEEP_INTERVAL;
    if (this.stopped || interval === 0) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.run().finally(() => {
        this.schedule();
      });
    }, interval);
  }

  private async run(): Promise<void> {
    try {
      await this.sweep.run(() => this.stopped);
    } catch (error) {
      this.logger.warn({ err: error }, 'The sweep broke off; the next one goes over everything again');
    }
  }
}
