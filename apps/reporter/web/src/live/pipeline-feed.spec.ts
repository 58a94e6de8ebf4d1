import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pipeline } from '../api/types.js';
import { pollIntervalMs, type EventStream, type FeedState, PipelineFeed } from './pipeline-feed.js';

const pipeline = (dataVersion: number): Pipeline => ({
  queues: [],
  documents: { parsed: dataVersion, rejected: 0, failed: 0, removed: 0 },
  reasons: [],
  lastLetters: [],
  dataVersion,
});

class Stream implements EventStream {
  readyState = 1;
  closed = false;
  private readonly listeners = new Map<string, (event: { data?: unknown }) => void>();

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.closed = true;
  }

  emit(type: string, data?: unknown): void {
    this.listeners.get(type)?.({ data: JSON.stringify(data) });
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.emit('error');
  }
}

function feed(poll: () => Promise<Pipeline> = () => Promise.resolve(pipeline(0))) {
  const streams: Stream[] = [];
  const states: FeedState[] = [];
  const opened = new PipelineFeed({
    openStream: () => {
      const stream = new Stream();
      streams.push(stream);
      return stream;
    },
    poll,
  });
  opened.subscribe((state) => states.push(state));
  opened.resume();
  return {
    opened,
    streams,
    states,
    stream: () => streams.at(-1) ?? new Stream(),
    now: () => states.at(-1),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('PipelineFeed', () => {
  it('is live after the first event', () => {
    const { stream, now } = feed();
    expect(now()?.status).toBe('connecting');
    stream().emit('pipeline', pipeline(7));
    expect(now()).toMatchObject({ status: 'live', pipeline: { dataVersion: 7 }, problem: null });
  });

  it('keeps the last state while the stream reconnects', () => {
    const { stream, now } = feed();
    stream().emit('pipeline', pipeline(7));
    stream().fail(0);
    expect(now()).toMatchObject({ status: 'disconnected', pipeline: { dataVersion: 7 } });
    stream().emit('pipeline', pipeline(8));
    expect(now()).toMatchObject({ status: 'live', pipeline: { dataVersion: 8 } });
  });

  it('holds the problem until the next state', () => {
    const { stream, now } = feed();
    stream().emit('problem', { title: 'Down', detail: '', code: 'down', remedy: '' });
    expect(now()?.problem?.code).toBe('down');
    stream().emit('pipeline', pipeline(1));
    expect(now()?.problem).toBeNull();
  });

  it('polls if there is no stream, and returns to the stream later', async () => {
    let version = 1;
    const { streams, stream, now } = feed(() => Promise.resolve(pipeline(version++)));
    stream().fail(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({ status: 'polling', pipeline: { dataVersion: 1 } });
    await vi.advanceTimersByTimeAsync(pollIntervalMs);
    expect(now()?.pipeline?.dataVersion).toBe(2);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(streams).toHaveLength(2);
    stream().emit('pipeline', pipeline(50));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(now()).toMatchObject({ status: 'live', pipeline: { dataVersion: 50 } });
  });

  it('is disconnected with a problem if polling fails too', async () => {
    const { stream, now } = feed(() => Promise.reject(new Error('no network')));
    stream().fail(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(now()?.status).toBe('disconnected');
    expect(now()?.problem).not.toBeNull();
  });

  it('closes the stream while paused and ignores its events', () => {
    const { opened, streams, stream, now } = feed();
    stream().emit('pipeline', pipeline(7));
    opened.pause();
    expect(streams[0]?.closed).toBe(true);
    streams[0]?.emit('pipeline', pipeline(8));
    expect(now()).toMatchObject({ status: 'paused', pipeline: { dataVersion: 7 } });
    opened.resume();
    expect(streams).toHaveLength(2);
  });
});
