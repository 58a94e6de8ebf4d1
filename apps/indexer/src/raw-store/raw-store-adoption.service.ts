import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { OutageLog } from '#platform/logging/outage-log.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { adoptRawStore } from './adopt-raw-store.js';

const retryIntervalMs = 2_000;

/**
 * Adopts the raw store when the indexer starts, and repeats it until it succeeds. Meanwhile the indexer indexes results,
 * which need no raw store, and is not ready.
 */
@Injectable()
export class RawStoreAdoptionService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly outage = new OutageLog(
    new Logger(RawStoreAdoptionService.name),
    'Raw store',
    'sweeps and removals refused',
  );
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly store: RawStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      await adoptRawStore(this.dataSource, this.store);
      this.outage.noteAvailable();
    } catch (error) {
      this.outage.noteUnavailable(error instanceof Error ? error.message : String(error));
      if (this.stopped) return;
      this.timer = setTimeout(() => {
        this.running = this.run();
      }, retryIntervalMs);
    }
  }
}
