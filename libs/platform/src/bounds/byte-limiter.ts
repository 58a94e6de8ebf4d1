/** Limits of the work that runs concurrently. Work that is larger than `maxBytes` runs alone. */
export interface ByteLimits {
  readonly maxConcurrent: number;
  /** Maximum total size of the running work in bytes. */
  readonly maxBytes: number;
}

/**
 * Limits concurrent work by count and by total size, in the order of the calls to `start`. `p-limit` and `p-queue` limit
 * by count only (docs/decisions/0017-limiters-and-caches.md).
 */
export class ByteLimiter {
  private running = 0;
  private bytes = 0;
  private readonly waiting: { readonly bytes: number; readonly admit: () => void }[] = [];

  constructor(private readonly limits: ByteLimits) {}

  /**
   * Resolves as soon as the work has started; its result is returned in `done`. So a caller that reads a stream waits
   * until there is capacity, and not for the result.
   */
  async start<Result>(bytes: number, work: () => Promise<Result>): Promise<{ readonly done: Promise<Result> }> {
    await this.admission(bytes);
    const done = work().finally(() => {
      this.running -= 1;
      this.bytes -= bytes;
      this.admitWaiting();
    });
    // The caller that awaits `done` handles its error; until then the rejection must not end the process.
    done.catch(() => undefined);
    return { done };
  }

  private admission(bytes: number): Promise<void> {
    return new Promise((admit) => {
      this.waiting.push({ bytes, admit });
      this.admitWaiting();
    });
  }

  private admitWaiting(): void {
    for (let next = this.waiting[0]; next !== undefined && this.fits(next.bytes); next = this.waiting[0]) {
      this.waiting.shift();
      this.running += 1;
      this.bytes += next.bytes;
      next.admit();
    }
  }

  private fits(bytes: number): boolean {
    const { maxConcurrent, maxBytes } = this.limits;
    return this.running === 0 || (this.running < maxConcurrent && this.bytes + bytes <= maxBytes);
  }
}
