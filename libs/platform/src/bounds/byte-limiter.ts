/** How much may be under way at once. A piece larger than all the room runs alone. */
export interface ByteLimits {
  /** Pieces of work. */
  readonly maxConcurrent: number;
  /** Their sizes together, in whatever unit the work is measured in. */
  readonly maxBytes: number;
}

/** Lets work begin while there is room for it, first come, first served. */
export class ByteLimiter {
  private running = 0;
  private size = 0;
  private readonly waiting: { readonly size: number; readonly admit: () => void }[] = [];

  constructor(private readonly room: ByteLimits) {}

  /**
   * Resolves when the work has begun; what it promises is handed over in `done`, so that whoever feeds the work waits
   * for room and not for the result.
   */
  async start<Result>(size: number, work: () => Promise<Result>): Promise<{ readonly done: Promise<Result> }> {
    await this.admission(size);
    const done = work().finally(() => {
      this.running -= 1;
      this.size -= size;
      this.admitWaiting();
    });
    // Whoever takes `done` hears of a fault; until then it must not end the process.
    done.catch(() => undefined);
    return { done };
  }

  private admission(size: number): Promise<void> {
    return new Promise((admit) => {
      this.waiting.push({ size, admit });
      this.admitWaiting();
    });
  }

  private admitWaiting(): void {
    for (let next = this.waiting[0]; next !== undefined && this.fits(next.size); next = this.waiting[0]) {
      this.waiting.shift();
      this.running += 1;
      this.size += next.size;
      next.admit();
    }
  }

  private fits(size: number): boolean {
    return this.running === 0 || (this.running < this.room.maxConcurrent && this.size + size <= this.room.maxBytes);
  }
}
