import { type Pipeline, type Problem } from '../api/types.js';
import { ApiError } from '../api/api-error.js';

/**
 * State of the connection: `live` (event stream), `polling` (no stream available), `disconnected` (reconnecting) or
 * `paused` (page hidden).
 */
export type FeedStatus = 'connecting' | 'live' | 'polling' | 'disconnected' | 'paused';

export interface FeedState {
  readonly status: FeedStatus;
  /** The last state received, however old. */
  readonly pipeline: Pipeline | null;
  /** Why there is no current state. */
  readonly problem: Problem | null;
}

/** The browser functions that the feed uses. Passed in, so that it can be tested without a browser. */
export interface FeedSources {
  readonly openStream: () => EventStream;
  readonly poll: (signal: AbortSignal) => Promise<Pipeline>;
}

/** The part of EventSource that the feed uses. */
export interface EventStream {
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
  readonly readyState: number;
}

/** EventSource.CLOSED: the response was not a stream, and EventSource does not reconnect. */
const closed = 2;
/** Milliseconds between two polls, and until the stream is opened again. */
export const pollIntervalMs = 5_000;
const streamRetryMs = 30_000;

/** Receives the state of the pipeline by server-sent events, or by polling if they are not available. */
export class PipelineFeed {
  private state: FeedState = { status: 'paused', pipeline: null, problem: null };
  private readonly listeners = new Set<(state: FeedState) => void>();
  private stream: EventStream | null = null;
  private polling: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly sources: FeedSources) {}

  /** Calls `listener` with the current state and every later one. Returns a function that unsubscribes it. */
  subscribe(listener: (state: FeedState) => void): () => void {
    this.listeners.add(listener);
    listener(this.state);
    return () => this.listeners.delete(listener);
  }

  /** Connects, or connects again after `pause`. */
  resume(): void {
    if (this.state.status !== 'paused') return;
    this.update({ status: 'connecting' });
    this.openStream();
  }

  /** Closes the stream. The reporter limits the number of open streams. */
  pause(): void {
    this.stream?.close();
    this.stream = null;
    this.stopPolling();
    this.update({ status: 'paused' });
  }

  private openStream(): void {
    const stream = this.sources.openStream();
    this.stream = stream;
    const onEvent = (type: string, handle: (data: unknown) => void) => {
      stream.addEventListener(type, ({ data }) => {
        if (this.stream !== stream) return;
        this.stopPolling();
        handle(JSON.parse(String(data)));
      });
    };
    onEvent('pipeline', (data) => {
      this.update({ status: 'live', pipeline: data as Pipeline, problem: null });
    });
    onEvent('problem', (data) => {
      this.update({ status: 'live', problem: data as Problem });
    });
    stream.addEventListener('error', () => {
      if (this.stream !== stream) return;
      if (stream.readyState === closed) this.startPolling();
      else this.update({ status: 'disconnected' });
    });
  }

  private startPolling(): void {
    this.stream = null;
    if (this.polling === null) {
      this.polling = new AbortController();
      void this.poll(this.polling.signal);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.openStream();
    }, streamRetryMs);
  }

  private async poll(signal: AbortSignal): Promise<void> {
    const received = await this.sources.poll(signal).then(
      (pipeline) => ({ status: 'polling', pipeline, problem: null }) as const,
      (error: unknown) => ({ status: 'disconnected', problem: ApiError.problemOf(error) }) as const,
    );
    if (signal.aborted) return;
    this.update(received);
    setTimeout(() => {
      if (!signal.aborted) void this.poll(signal);
    }, pollIntervalMs);
  }

  private stopPolling(): void {
    clearTimeout(this.timer);
    this.polling?.abort();
    this.polling = null;
  }

  private update(change: Partial<FeedState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener(this.state);
  }
}
