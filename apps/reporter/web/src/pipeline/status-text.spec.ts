import { describe, expect, it } from 'vitest';
import { type Pipeline } from '../api/types.js';
import { statusText } from './status-text.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const queue = (consumer: string, changed: Partial<Pipeline['queues'][number]> = {}): Pipeline['queues'][number] => ({
  name: `queue of ${consumer}`,
  producer: 'ingest',
  consumer,
  jobs: { waiting: 0, active: 0, delayed: 0, failed: 0 },
  workers: 1,
  oldestWaitingSince: null,
  ...changed,
});
const pipeline = (
  documents: Partial<Pipeline['documents']>,
  queues: Pipeline['queues'] = [queue('parser'), queue('indexer')],
): Pipeline => ({
  queues,
  documents: { parsed: 0, rejected: 0, failed: 0, removed: 0, ...documents },
  reasons: [],
  lastLetters: [],
  dataVersion: 1,
});
const waiting = { jobs: { waiting: 3, active: 0, delayed: 0, failed: 0 }, oldestWaitingSince: '2026-03-01T11:57:00Z' };

describe('statusText', () => {
  it.each([
    ['nothing was received', pipeline({}), 'No document was received yet.', false],
    ['all is read', pipeline({ parsed: 9 }), 'All read.', false],
    ['some are rejected', pipeline({ parsed: 9, rejected: 4 }), 'All read; 4 rejected need a look.', false],
    ['one has failed', pipeline({ parsed: 9, failed: 1 }), 'All read; 1 failed needs a look.', false],
    [
      'both',
      pipeline({ rejected: 4, failed: 2 }, [queue('parser', waiting)]),
      'Reading: 3 jobs left; 4 rejected and 2 failed need a look.',
      false,
    ],
    [
      'no parser runs',
      pipeline({ parsed: 9 }, [queue('parser', { ...waiting, workers: 0 }), queue('indexer')]),
      'No parser is running; 3 jobs wait for 3 min.',
      true,
    ],
    ['no indexer runs', pipeline({}, [queue('indexer', { workers: 0 })]), 'No indexer is running.', true],
    [
      'Redis is down',
      pipeline({ parsed: 9 }, [queue('parser', { jobs: null, workers: null })]),
      'Redis does not respond; the queues are not known.',
      true,
    ],
  ])('if %s', (_case, state, text, fault) => {
    expect(statusText(state, now)).toEqual({ text, fault });
  });
});
