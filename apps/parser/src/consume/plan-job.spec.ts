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

function recalled(leastRevision: number) {
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

describe('a job that nothing can help', () => {
  it.each<[string, ReceivedJob, string]>([
    ['of an unknown name', job([first], { name: 'burn-documents' }), '[unknown_job]'],
    ['without events', job([]), '[invalid_event]'],
    ['of another shape', job([first], { data: 'one' }), '[invalid_event]'],
    ['of one event of an unknown version', job([future]), '[unknown_event_version]'],
    ['of one event of another queue', job([foreign]), '[unknown_event]'],
    ['of one event that is none', job([{ hello: 'world' }]), '[invalid_event]'],
    ['that came back all the same', job([future], { attemptsMade: 3 }), '[unknown_event_version]'],
  ])('%s is a dead letter', (_, taken, code) => {
    const plan = planJob(taken, revision);
    expect(plan.kind).toBe('dead-letter');
    expect(plan.kind === 'dead-letter' && plan.reason.startsWith(code)).toBe(true);
  });
});

describe('a job of several documents', () => {
  it('is read at first', () => {
    expect(planJob(job([first, second]), revision)).toEqual({ kind: 'read', events: [first, second], aside: [] });
  });

  it('is read without what cannot be understood, which goes on alone', () => {
    expect(planJob(job([future, second, foreign]), revision)).toEqual({
      kind: 'read',
      events: [second],
      aside: [future, foreign],
    });
  });

  it.each([
    ['failed', { attemptsMade: 1 }],
    ['stalled', { stalls: 1 }],
    ['stalled more often than one document may', { stalls: maxStalls }],
  ])('that %s is split before anything is read, as it came', (_, back) => {
    expect(planJob(job([first, future], back), revision)).toEqual({ kind: 'split', events: [first, future] });
  });
});

describe('a job of one document', () => {
  it.each([
    ['at first', {}],
    ['after it failed', { attemptsMade: 4 }],
    ['after it stalled', { stalls: maxStalls - 1 }],
  ])('is read %s', (_, back) => {
    expect(planJob(job([first], back), revision)).toEqual({ kind: 'read', events: [first], aside: [] });
  });

  it('is given up when it took its worker with it too often', () => {
    expect(planJob(job([first], { stalls: maxStalls }), revision)).toEqual({ kind: 'give-up', event: first });
  });
});

describe('a job that asks for a parser of a certain revision', () => {
  it.each([revision, revision - 1])('is read where this one has it: %i', (leastRevision) => {
    const event = recalled(leastRevision);
    expect(planJob(job([event]), revision)).toEqual({ kind: 'read', events: [event], aside: [] });
  });

  it('is handed back by an older one, before anything else', () => {
    const newer = job([first, recalled(revision + 1)], { attemptsMade: 1, stalls: maxStalls });
    expect(planJob(newer, revision)).toEqual({ kind: 'hand-back', leastRevision: revision + 1 });
  });
});
