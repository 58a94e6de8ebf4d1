import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pipeline } from '../api/answers.js';
import { betweenPolls, type EventStream, type FeedState, PipelineFeed } from './pipeline-feed.js';

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

  say(type: string, data?: unknown): void {
    this.listeners.get(type)?.({ data: JSON.stringify(data) });
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.say('error');
  }
}

function feed(poll: () => Promise<Pipeline> = () => Promise.resolve(pipeline(0))) {
  const streams: Stream[] = [];
  const states: FeedState[] = [];
  const made = new PipelineFeed({
    openStream: () => {
      const stream = new Stream();
      streams.push(stream);
      return stream;
    },
    poll,
  });
  made.subscribe((state) => states.push(state));
  made.wake();
  return {
    made,
    streams,
    states,
    stream: () => streams.at(-1) ?? new Stream(),
    now: () => states.at(-1),
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('PipelineFeed', () => {
  it('is live from the first event on', () => {
    const { stream, now } = feed();
    expect(now()?.link).toBe('connecting');
    stream().say('pipeline', pipeline(7));
    expect(now()).toMatchObject({ link: 'live', pipeline: { dataVersion: 7 }, problem: null });
  });

  it('keeps what it knew while the stream is found again', () => {
    const { stream, now } = feed();
    stream().say('pipeline', pipeline(7));
    stream().fail(0);
    expect(now()).toMatchObject({ link: 'lost', pipeline: { dataVersion: 7 } });
    stream().say('pipeline', pipeline(8));
    expect(now()).toMatchObject({ link: 'live', pipeline: { dataVersion: 8 } });
  });

  it('shows why the pipeline cannot be told, and forgets it afterwards', () => {
    const { stream, now } = feed();
    stream().say('problem', { title: 'Away', detail: '', code: 'away', remedy: '' });
    expect(now()?.problem?.code).toBe('away');
    stream().say('pipeline', pipeline(1));
    expect(now()?.problem).toBeNull();
  });

  it('polls where no stream is to be had, and goes back to the stream later', async () => {
    let version = 1;
    const { streams, stream, now } = feed(() => Promise.resolve(pipeline(version++)));
    stream().fail(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(now()).toMatchObject({ link: 'polling', pipeline: { dataVersion: 1 } });
    await vi.advanceTimersByTimeAsync(betweenPolls);
    expect(now()?.pipeline?.dataVersion).toBe(2);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(streams).toHaveLength(2);
    stream().say('pipeline', pipeline(50));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(now()).toMatchObject({ link: 'live', pipeline: { dataVersion: 50 } });
  });

  it('says that nothing answers where polling fails too', async () => {
    const { stream, now } = feed(() => Promise.reject(new Error('no network')));
    stream().fail(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(now()?.link).toBe('lost');
    expect(now()?.problem).not.toBeNull();
  });

  it('lets go of the stream while nobody looks', () => {
    const { made, streams, stream, now } = feed();
    stream().say('pipeline', pipeline(7));
    made.rest();
    expect(streams[0]?.closed).toBe(true);
    streams[0]?.say('pipeline', pipeline(8));
    expect(now()).toMatchObject({ link: 'resting', pipeline: { dataVersion: 7 } });
    made.wake();
    expect(streams).toHaveLength(2);
  });
});
