import { Logger } from '@nestjs/common';
import { type Queue, type Worker } from 'bullmq';
import { withinTime } from '#platform/bounds/within-time.js';
import { countUnindexed, shouldStand } from './unindexed-jobs.js';

/** Milliseconds between two looks, and for one. */
const pause = 500;
const longestLook = 5_000;

/**
 * Starts a worker, and keeps it from taking jobs while too many wait to be indexed: what Redis holds stays bounded
 * while Postgres is away. When Redis does not tell, the worker stays as it is.
 */
export class Backpressure {
  private readonly logger = new Logger(Backpressure.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;
  private started = false;
  private standing = false;

  constructor(
    private readonly worker: Worker,
    private readonly determinations: Queue,
    private readonly most: number,
  ) {}

  /** Looks at once and from then on; the worker takes its first job after the first look that lets it. */
  start(): void {
    this.looking = this.look().finally(() => {
      if (this.stopped) return;
      this.timer = setTimeout(() => {
        this.start();
      }, pause);
    });
  }

  /** Ends the looking; the worker stays as it is. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const unindexed = await withinTime('counting jobs', longestLook, countUnindexed(this.determinations));
      if (this.stopped) return;
      await this.apply(shouldStand(this.standing, unindexed, this.most), unindexed);
    } catch (error) {
      this.logger.debug({ err: error }, 'The jobs to be indexed could not be counted');
    }
  }

  private async apply(stand: boolean, unindexed: number): Promise<void> {
    if (stand !== this.standing) {
      this.standing = stand;
      const words = stand ? 'Taking no jobs: too many wait to be indexed' : 'Taking jobs again';
      this.logger.log({ unindexed, most: this.most }, words);
      if (this.started) await (stand ? this.worker.pause(true) : this.worker.resume());
    }
    if (!this.started && !stand) this.run();
  }

  private run(): void {
    this.started = true;
    this.worker.run().catch((error: unknown) => {
      this.logger.error({ err: error }, 'The worker ended');
    });
  }
}
