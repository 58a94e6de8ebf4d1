/** How much of one kind of work may run at once. */
export interface SlotLimits {
  /** In this process. */
  readonly total: number;
  readonly perClient: number;
}

/** Limits work that runs for long, in total and for each client, so that one client cannot occupy it all. */
export class ClientSlots {
  private readonly running = new Map<string, number>();
  private total = 0;

  constructor(private readonly limits: SlotLimits) {}

  /** Takes a slot. @returns a function that releases it, also if it is called again; null if none is available */
  take(client: string): (() => void) | null {
    const ofClient = this.running.get(client) ?? 0;
    if (this.total >= this.limits.total || ofClient >= this.limits.perClient) return null;
    this.running.set(client, ofClient + 1);
    this.total += 1;
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      this.total -= 1;
      const left = (this.running.get(client) ?? 1) - 1;
      if (left === 0) this.running.delete(client);
      else this.running.set(client, left);
    };
  }
}
