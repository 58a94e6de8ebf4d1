import { type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { problemDetails } from '#platform/problem/problem-details.js';
import { PipelineStatusService } from './pipeline-status.service.js';

/** Listeners at once in one process. */
const maxListeners = 100;
/** Milliseconds between two looks at the pipeline, and of silence before a sign of life. */
const pollIntervalMs = 1_000;
const maxSilenceMs = 15_000;
/** Bytes that a listener may leave unread before it is let go; it comes back by itself and gets the present state. */
const maxUnreadBytes = 1_000_000;

/** Tells listeners what the pipeline does, once a second while it changes (server-sent events of WHATWG HTML, 9.2). */
@Injectable()
export class PipelineEventsService implements OnModuleDestroy {
  private readonly logger = new Logger(PipelineEventsService.name);
  private readonly listeners = new Set<ServerResponse>();
  /** What was said last, for those who come next; empty before the first look. */
  private latest = '';
  private lastSaid = 0;
  private looking = false;
  private stopped = false;

  constructor(private readonly status: PipelineStatusService) {}

  /** @throws ProblemError `too_many_clients` when no more may listen */
  checkRoom(): void {
    if (this.listeners.size < maxListeners) return;
    throw new ProblemError('too_many_clients', `${maxListeners} clients listen already.`, { retryAfterSeconds: 10 });
  }

  /** Begins to tell a listener, until it goes. */
  add(listener: ServerResponse): void {
    listener.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    listener.write(`retry: 3000\n\n${this.looking ? this.latest : ''}`);
    this.listeners.add(listener);
    listener.once('close', () => this.listeners.delete(listener));
    if (!this.looking) void this.look();
  }

  /**
   * Cuts every stream, so that the service can stop; listeners come back to whoever answers then. Ending them instead
   * would wait for those who read no more.
   */
  onModuleDestroy(): void {
    this.stopped = true;
    for (const listener of this.listeners) listener.destroy();
  }

  private async look(): Promise<void> {
    this.looking = true;
    this.latest = '';
    while (this.listeners.size > 0 && !this.stopped) {
      const message = await this.message();
      if (message !== this.latest) this.say(message);
      else if (Date.now() - this.lastSaid > maxSilenceMs) this.say(': still here\n\n');
      await pause(pollIntervalMs, undefined, { ref: false });
    }
    this.looking = false;
  }

  private async message(): Promise<string> {
    try {
      return `event: pipeline\ndata: ${JSON.stringify(await this.status.read())}\n\n`;
    } catch (error) {
      const problem =
        error instanceof ProblemError
          ? problemDetails(error.code, error.detail)
          : problemDetails('internal_error', 'The log has more.');
      if (!(error instanceof ProblemError)) this.logger.error({ err: error }, problem.title);
      return `event: problem\ndata: ${JSON.stringify(problem)}\n\n`;
    }
  }

  private say(message: string): void {
    if (!message.startsWith(':')) this.latest = message;
    this.lastSaid = Date.now();
    for (const listener of this.listeners) {
      if (listener.writableLength > maxUnreadBytes) listener.destroy();
      else listener.write(message);
    }
  }
}
