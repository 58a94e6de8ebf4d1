import { Logger } from '@nestjs/common';
import { type Queue, type Worker } from 'bullmq';
import { withTimeout } from '#platform/bounds/with-timeout.js';

const checkIntervalMs = 500;
const checkTimeoutMs = 5_000;

/** A paused worker resumes at this share of the limit, so that it does not pause and resume with every job. */
const resumeShare = 0.75;

/**
 * Starts a worker and pauses it while too many jobs wait for the indexer, so that the data in Redis stays bounded while
 * Postgres is unavailable. Between two checks the worker accepts only as many jobs as the last check left room for. If
 * Redis does not answer, the worker keeps its state.
 */
export class Backpressure {
  private readonly logger = new Logger(Backpressure.name);
  private timer: NodeJS.Timeout | undefined;
  private checking: Promise<void> | undefined;
  private stopped = false;
  private started = false;
  private paused = false;
  /** Jobs accepted since the start. */
  private accepted = 0;
  /** The number of accepted jobs at which the worker is paused until the next check. */
  private maxAccepted = 0;

  constructor(
    private readonly worker: Worker,
    private readonly determinations: Queue,
    private readonly maxPendingJobs: number,
  ) {
    worker.on('active', () => {
      this.accepted += 1;
      if (this.accepted >= this.maxAccepted) void this.worker.pause(true).then(() => this.check());
    });
  }

  /** Starts the checks; the worker accepts its first job after the first check that permits it. */
  start(): void {
    void this.check();
  }

  /** Stops the checks; the worker keeps its state. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.checking;
  }

  /** Runs one check at a time and schedules the next one. */
  private check(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    clearTimeout(this.timer);
    this.checking ??= this.countAndApply().finally(() => {
      this.checking = undefined;
      if (!this.stopped) this.timer = setTimeout(() => void this.check(), checkIntervalMs);
    });
    return this.checking;
  }

  private async countAndApply(): Promise<void> {
    const acceptedBefore = this.accepted;
    try {
      const pending = await withTimeout('counting jobs', checkTimeoutMs, countPendingJobs(this.determinations));
      if (!this.stopped) await this.apply(pending, acceptedBefore);
    } catch (error) {
      this.logger.debug({ err: error }, 'Pending jobs not counted');
    }
  }

  private async apply(pending: number, acceptedBefore: number): Promise<void> {
    const pause = shouldPause(this.paused, pending, this.maxPendingJobs);
    if (pause !== this.paused) {
      const message = pause ? 'Worker paused, too many jobs wait for the indexer' : 'Worker resumed';
      this.logger.log({ pending, max: this.maxPendingJobs }, message);
    }
    this.paused = pause;
    this.maxAccepted = acceptedBefore + this.maxPendingJobs + 1 - pending;
    if (!this.started) {
      if (!pause) this.run();
    } else if (pause || this.accepted >= this.maxAccepted) {
      await this.worker.pause(true);
    } else if (this.worker.isPaused()) {
      await this.worker.resume();
    }
  }

  private run(): void {
    this.started = true;
    this.worker.run().catch((error: unknown) => {
      this.logger.error({ err: error }, 'Worker stopped by an error');
    });
  }
}

/**
 * Returns whether the worker must be paused.
 * @param paused whether it is paused now
 * @param pending jobs that wait for the indexer
 */
export function shouldPause(paused: boolean, pending: number, max: number): boolean {
  return paused ? pending > Math.floor(max * resumeShare) : pending > max;
}

/** Returns the number of jobs that were sent to the indexer and are not finished; delayed retries count too. */
async function countPendingJobs(determinations: Queue): Promise<number> {
  const counts = await determinations.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
