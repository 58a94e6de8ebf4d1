import { describe, expect, it } from 'vitest';
import { makeEvent } from '#domain/events/make-event.js';
import { documentReceived } from '#domain/events/document-received.event.js';
import { queues } from '#domain/pipeline.js';
import { maxStalls, planJob, type ReceivedJob } from './plan-job.js';

function received(digit: string) {
  const data = { ...documentReceived.sample, documentId: digit.repeat(64) };
  return makeEvent('document.received', data.documentId, 'stored', new Date(0), data);
}

const revision = 3;

function reparse(leastRevision: number) {
  const document = documentReceived.sample;
  const { documentId } = document;
  return makeEvent('document.recalled', documentId, 'least', new Date(0), { document, leastRevision });
}

const first = received('1');
const second = received('2');
const future = { ...first, dataversion: 99 };
const foreign = { ...first, type: 'document.rejected' };

function job(events: readonly unknown[], overrides: Partial<ReceivedJob> = {}): ReceivedJob {
  return { name: queues.rawDocuments.job, data: { events }, attemptsMade: 0, stalls: 0, ...overrides };
}

describe('an invalid job', () => {
  it.each<[string, ReceivedJob, string]>([
    ['of an unknown name', job([first], { name: 'burn-documents' }), '[unknown_job]'],
    ['without events', job([]), '[invalid_event]'],
    ['of another shape', job([first], { data: 'one' }), '[invalid_event]'],
    ['of one event of an unknown version', job([future]), '[unknown_event_version]'],
    ['of one event of another queue', job([foreign]), '[unknown_event]'],
    ['of one value that is not an event', job([{ hello: 'world' }]), '[invalid_event]'],
    ['that was attempted before', job([future], { attemptsMade: 3 }), '[unknown_event_version]'],
  ])('%s is a dead letter', (_, invalid, code) => {
    const plan = planJob(invalid, revision);
    expect(plan.kind).toBe('dead-letter');
    expect(plan.kind === 'dead-letter' && plan.reason.startsWith(code)).toBe(true);
  });
});

describe('a job of several documents', () => {
  it('is processed at the first attempt', () => {
    expect(planJob(job([first, second]), revision)).toEqual({ kind: 'process', events: [first, second], invalid: [] });
  });

  it('is processed without its invalid events, which are split off', () => {
    expect(planJob(job([future, second, foreign]), revision)).toEqual({
      kind: 'process',
      events: [second],
      invalid: [future, foreign],
    });
  });

  it.each([
    ['failed', { attemptsMade: 1 }],
    ['stalled', { stalls: 1 }],
    ['stalled as often as permitted', { stalls: maxStalls }],
  ])('that %s is split before any document is parsed, events unchanged', (_, state) => {
    expect(planJob(job([first, future], state), revision)).toEqual({ kind: 'split', events: [first, future] });
  });
});

describe('a job of one document', () => {
  it.each([
    ['at the first attempt', {}],
    ['after it failed', { attemptsMade: 4 }],
    ['after it stalled', { stalls: maxStalls - 1 }],
  ])('is processed %s', (_, state) => {
    expect(planJob(job([first], state), revision)).toEqual({ kind: 'process', events: [first], invalid: [] });
  });

  it('fails after too many stalls', () => {
    expect(planJob(job([first], { stalls: maxStalls }), revision)).toEqual({ kind: 'fail', event: first });
  });
});

describe('a job that requires a minimum parser revision', () => {
  it.each([revision, revision - 1])('is processed by a parser of that revision or newer: %i', (minRevision) => {
    const event = reparse(minRevision);
    expect(planJob(job([event]), revision)).toEqual({ kind: 'process', events: [event], invalid: [] });
  });

  it('is postponed by an older parser before anything else', () => {
    const newer = job([first, reparse(revision + 1)], { attemptsMade: 1, stalls: maxStalls });
    expect(planJob(newer, revision)).toEqual({ kind: 'postpone', minRevision: revision + 1 });
  });
});
