import { type Logger } from '@nestjs/common';

const repeatMs = 60_000;

/** Logs an outage of a dependency: one warning when it begins, one per minute while it lasts, and its end. */
export class OutageLog {
  private unavailable = false;
  private loggedAt = -Infinity;

  /**
   * @param dependency as it begins a sentence: `Raw store`
   * @param consequence what happens meanwhile: `jobs postponed`
   */
  constructor(
    private readonly logger: Pick<Logger, 'warn' | 'log'>,
    private readonly dependency: string,
    private readonly consequence: string,
  ) {}

  /** Notes a failed use. */
  noteUnavailable(reason: string, now = Date.now()): void {
    this.unavailable = true;
    if (now - this.loggedAt < repeatMs) return;
    this.loggedAt = now;
    this.logger.warn({ reason }, `${this.dependency} unavailable, ${this.consequence}`);
  }

  /** Notes a successful use. */
  noteAvailable(): void {
    if (!this.unavailable) return;
    this.unavailable = false;
    this.loggedAt = -Infinity;
    this.logger.log(`${this.dependency} available again`);
  }
}
