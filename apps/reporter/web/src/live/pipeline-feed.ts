import { type Pipeline, type Problem } from '../api/answers.js';
import { ApiError } from '../api/api-error.js';

/**
 * How the page hears of the pipeline: `live` by the stream, `polling` where no stream is to be had, `lost` while it is
 * being found again, `resting` while nobody looks at the page.
 */
export type FeedLink = 'connecting' | 'live' | 'polling' | 'lost' | 'resting';

export interface FeedState {
  readonly link: FeedLink;
  /** The last state heard of, however old. */
  readonly pipeline: Pipeline | null;
  /** Why it cannot be told at the moment. */
  readonly problem: Problem | null;
}

/** What the feed needs of the browser; given, so that it can be tested without one. */
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

/** EventSource's state after an answer that is no stream: it does not try again by itself. */
const closed = 2;
/** Milliseconds between two polls, and until the stream is tried again. */
export const betweenPolls = 5_000;
const untilNextStream = 30_000;

/** Hears of the pipeline by server-sent events, and asks for it again and again where those are not to be had. */
export class PipelineFeed {
  private state: FeedState = { link: 'resting', pipeline: null, problem: null };
  private readonly listeners = new Set<(state: FeedState) => void>();
  private stream: EventStream | null = null;
  private polling: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly sources: FeedSources) {}

  /** Tells `listener` the present state, and every later one until the function that comes back is called. */
  subscribe(listener: (state: FeedState) => void): () => void {
    this.listeners.add(listener);
    listener(this.state);
    return () => this.listeners.delete(listener);
  }

  /** Begins, or begins again after `rest`. */
  wake(): void {
    if (this.state.link !== 'resting') return;
    this.tell({ link: 'connecting' });
    this.listen();
  }

  /** Lets go of the stream, which the reporter has few of. */
  rest(): void {
    this.stream?.close();
    this.stream = null;
    this.stopPolling();
    this.tell({ link: 'resting' });
  }

  private listen(): void {
    const stream = this.sources.openStream();
    this.stream = stream;
    const hear = (type: string, work: (said: unknown) => void) => {
      stream.addEventListener(type, ({ data }) => {
        if (this.stream !== stream) return;
        this.stopPolling();
        work(JSON.parse(String(data)));
      });
    };
    hear('pipeline', (said) => {
      this.tell({ link: 'live', pipeline: said as Pipeline, problem: null });
    });
    hear('problem', (said) => {
      this.tell({ link: 'live', problem: said as Problem });
    });
    stream.addEventListener('error', () => {
      if (this.stream !== stream) return;
      if (stream.readyState === closed) this.pollInstead();
      else this.tell({ link: 'lost' });
    });
  }

  private pollInstead(): void {
    this.stream = null;
    if (this.polling === null) {
      this.polling = new AbortController();
      void this.poll(this.polling.signal);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.listen();
    }, untilNextStream);
  }

  private async poll(signal: AbortSignal): Promise<void> {
    const heard = await this.sources.poll(signal).then(
      (pipeline) => ({ link: 'polling', pipeline, problem: null }) as const,
      (error: unknown) => ({ link: 'lost', problem: ApiError.problemOf(error) }) as const,
    );
    if (signal.aborted) return;
    this.tell(heard);
    setTimeout(() => {
      if (!signal.aborted) void this.poll(signal);
    }, betweenPolls);
  }

  private stopPolling(): void {
    clearTimeout(this.timer);
    this.polling?.abort();
    this.polling = null;
  }

  private tell(change: Partial<FeedState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener(this.state);
  }
}
