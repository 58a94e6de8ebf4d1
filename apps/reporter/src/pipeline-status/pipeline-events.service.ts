import { type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { clientOf } from '#platform/access/client-of.js';
import { ClientSlots } from '#platform/bounds/client-slots.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { problemDetails } from '#platform/problem/problem-details.js';
import { withSignal } from '../requests/request-signal.js';
import { PipelineStatusService } from './pipeline-status.service.js';

/** Maximum number of subscribers of one process. */
const maxSubscribers = { total: 100, perClient: 20 } as const;
/** Milliseconds between two polls of the pipeline, and of silence before a comment that keeps the connection open. */
const pollIntervalMs = 1_000;
const maxSilenceMs = 15_000;
/** Milliseconds between two checks of whether subscribers may still read the state. */
const accessCheckIntervalMs = 3_000;
/** Unread bytes after which a subscriber is disconnected; it reconnects by itself and receives the present state. */
const maxUnreadBytes = 1_000_000;

/** Sends subscribers the state of the pipeline, at most once a second when it changed (server-sent events, WHATWG HTML, 9.2). */
@Injectable()
export class PipelineEventsService implements OnModuleDestroy {
  private readonly logger = new Logger(PipelineEventsService.name);
  private readonly slots = new ClientSlots(maxSubscribers);
  private readonly subscribers = new Map<ServerResponse, FastifyRequest>();
  /** The last message, for new subscribers; empty before the first poll. */
  private latest = '';
  private lastSentAt = 0;
  private accessCheckedAt = 0;
  private polling = false;
  private stopped = false;

  constructor(private readonly status: PipelineStatusService) {}

  /**
   * Adds a subscriber, until it disconnects or its key or login ends.
   * @throws ProblemError `too_many_clients` if the maximum number of subscribers is connected
   */
  subscribe(subscriber: ServerResponse, request: FastifyRequest): void {
    const release = this.slots.take(clientOf(request));
    if (release === null) {
      const { total, perClient } = maxSubscribers;
      const detail = `At most ${total} streams are open at once, ${perClient} of one client.`;
      throw new ProblemError('too_many_clients', detail, { retryAfterSeconds: 10 });
    }
    subscriber.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    subscriber.write(`retry: 3000\n\n${this.polling ? this.latest : ''}`);
    this.subscribers.set(subscriber, request);
    subscriber.once('close', () => {
      this.subscribers.delete(subscriber);
      release();
    });
    if (!this.polling) void withSignal(undefined, () => this.poll());
  }

  /**
   * Destroys every stream, so that the service can stop; subscribers reconnect. Ending the streams instead would wait for
   * subscribers that do not read.
   */
  onModuleDestroy(): void {
    this.stopped = true;
    for (const subscriber of this.subscribers.keys()) subscriber.destroy();
  }

  private async poll(): Promise<void> {
    this.polling = true;
    this.latest = '';
    while (this.subscribers.size > 0 && !this.stopped) {
      await this.checkAccess();
      const message = await this.message();
      if (message !== this.latest) this.send(message);
      else if (Date.now() - this.lastSentAt > maxSilenceMs) this.send(': keep-alive\n\n');
      await pause(pollIntervalMs, undefined, { ref: false });
    }
    this.polling = false;
  }

  private async checkAccess(): Promise<void> {
    if (Date.now() - this.accessCheckedAt < accessCheckIntervalMs) return;
    this.accessCheckedAt = Date.now();
    for (const [subscriber, request] of this.subscribers) {
      if (!(await request.isStillAllowed())) subscriber.destroy();
    }
  }

  private async message(): Promise<string> {
    try {
      return `event: pipeline\ndata: ${JSON.stringify(await this.status.read())}\n\n`;
    } catch (error) {
      const problem =
        error instanceof ProblemError
          ? problemDetails(error.code, error.detail)
          : problemDetails('internal_error', 'The log has more details.');
      if (!(error instanceof ProblemError)) this.logger.error({ err: error }, problem.title);
      return `event: problem\ndata: ${JSON.stringify(problem)}\n\n`;
    }
  }

  private send(message: string): void {
    if (!message.startsWith(':')) this.latest = message;
    this.lastSentAt = Date.now();
    for (const subscriber of this.subscribers.keys()) {
      if (subscriber.writableLength > maxUnreadBytes) subscriber.destroy();
      else subscriber.write(message);
    }
  }
}
