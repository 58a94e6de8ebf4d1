import { Logger } from '@nestjs/common';
import { type Queue, type Worker } from 'bullmq';
import { withTimeout } from '#platform/bounds/with-timeout.js';
import { countUnindexed, shouldStand } from './unindexed-jobs.js';

/** Milliseconds between two looks, and for one. */
const pause = 500;
const longestLook = 5_000;

/**
 * Starts a worker, and keeps it from taking jobs while too many wait to be indexed: what Redis holds stays bounded
 * while Postgres is away. Between two looks it takes no more jobs than there was room for. When Redis does not tell,
 * the worker stays as it is.
 */
export class Backpressure {
  private readonly logger = new Logger(Backpressure.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private stopped = false;
  private started = false;
  private standing = false;
  /** Jobs taken so far, and how many may have been taken before there must be another look. */
  private taken = 0;
  private mostTaken = 0;

  constructor(
    private readonly worker: Worker,
    private readonly determinations: Queue,
    private readonly most: number,
  ) {
    worker.on('active', () => {
      this.taken += 1;
      if (this.taken >= this.mostTaken) void this.worker.pause(true).then(() => this.look());
    });
  }

  /** Looks at once and from then on; the worker takes its first job after the first look that lets it. */
  start(): void {
    void this.look();
  }

  /** Ends the looking; the worker stays as it is. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  /** One look at a time; the next comes after a pause. */
  private look(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    clearTimeout(this.timer);
    this.looking ??= this.count().finally(() => {
      this.looking = undefined;
      if (!this.stopped) this.timer = setTimeout(() => void this.look(), pause);
    });
    return this.looking;
  }

  private async count(): Promise<void> {
    const takenBefore = this.taken;
    try {
      const unindexed = await withTimeout('counting jobs', longestLook, countUnindexed(this.determinations));
      if (!this.stopped) await this.apply(unindexed, takenBefore);
    } catch (error) {
      this.logger.debug({ err: error }, 'The jobs to be indexed could not be counted');
    }
  }

  private async apply(unindexed: number, takenBefore: number): Promise<void> {
    const stand = shouldStand(this.standing, unindexed, this.most);
    if (stand !== this.standing) {
      const words = stand ? 'Taking no jobs: too many wait to be indexed' : 'Taking jobs again';
      this.logger.log({ unindexed, most: this.most }, words);
    }
    this.standing = stand;
    this.mostTaken = takenBefore + this.most + 1 - unindexed;
    if (!this.started) {
      if (!stand) this.run();
    } else if (stand || this.taken >= this.mostTaken) {
      await this.worker.pause(true);
    } else if (this.worker.isPaused()) {
      await this.worker.resume();
    }
  }

  private run(): void {
    this.started = true;
    this.worker.run().catch((error: unknown) => {
      this.logger.error({ err: error }, 'The worker ended');
    });
  }
}
