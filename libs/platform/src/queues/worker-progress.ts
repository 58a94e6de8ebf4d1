import { type Queue, type Worker } from 'bullmq';

/** Number of samples within the timeout. */
const samplesPerTimeout = 10;

/**
 * Whether a worker accepts jobs. A worker can hang while its process responds and its locks are renewed: a read from a
 * file system that does not answer, for example. It makes no progress if jobs wait, and it neither accepts nor finishes one
 * for `timeoutMs`. A worker that is paused or not started, and one whose Redis is unavailable, is not judged.
 */
export class WorkerProgress {
  /** Milliseconds without progress, at the last sample. */
  private idleMs = 0;

  constructor(private readonly timeoutMs: number) {}

  /** Follows a worker until it is closed. */
  watch(worker: Worker, queue: Queue): void {
    const progress = () => {
      this.idleMs = 0;
    };
    worker.on('active', progress).on('completed', progress).on('failed', progress);
    const intervalMs = this.timeoutMs / samplesPerTimeout;
    const timer = setInterval(() => {
      void hasWaitingJobs(worker, queue).then((waiting) => {
        // By samples and not by the clock: a process that was suspended has not been idle.
        this.idleMs = waiting ? this.idleMs + intervalMs : 0;
      });
    }, intervalMs).unref();
    worker.once('closing', () => {
      clearInterval(timer);
      progress();
    });
  }

  /** False if the process should be restarted; its jobs are then processed by another worker. */
  get isLive(): boolean {
    return this.idleMs < this.timeoutMs;
  }
}

async function hasWaitingJobs(worker: Worker, queue: Queue): Promise<boolean> {
  if (!worker.isRunning() || worker.isPaused()) return false;
  try {
    return (await queue.getJobCountByTypes('waiting', 'prioritized')) > 0;
  } catch {
    return false;
  }
}
