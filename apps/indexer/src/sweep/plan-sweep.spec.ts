import { describe, expect, it } from 'vitest';
import { type StoredState } from '#database/entities/document.entity.js';
import { planSweep } from './plan-sweep.js';

const listed = (documentId: string, receivedAt = '2026-11-22T10:00:00.000Z') => ({ documentId, receivedAt });
const noon = Date.parse('2026-11-22T12:00:00.000Z');
const states = (known: Record<string, StoredState>) => new Map(Object.entries(known));

describe('planSweep', () => {
  it.each<[name: string, state: StoredState | null, plan: 'enqueue' | 'remove' | 'nothing']>([
    ['a document without a row', null, 'enqueue'],
    ['a parsed document', 'parsed', 'nothing'],
    ['a rejected document', 'rejected', 'nothing'],
    ['a failed document', 'failed', 'nothing'],
    ['a document removed from the database only', 'removed', 'remove'],
  ])('%s', (_name, state, expected) => {
    const plan = planSweep([listed('a')], states(state === null ? {} : { a: state }), {
      receivedSince: noon,
      documents: new Set(),
    });
    expect(plan).toEqual({
      enqueue: expected === 'enqueue' ? ['a'] : [],
      remove: expected === 'remove' ? ['a'] : [],
    });
  });

  it.each<[name: string, receivedAt: string, enqueued: boolean]>([
    ['received just before', '2026-11-22T11:59:59.999Z', true],
    ['received at that moment', '2026-11-22T12:00:00.000Z', false],
    ['received later', '2026-11-22T12:00:00.001Z', false],
    ['received before, with an offset', '2026-11-22T13:30:00.000+02:00', true],
  ])('a document %s', (_name, receivedAt, enqueued) => {
    const plan = planSweep([listed('a', receivedAt)], new Map(), { receivedSince: noon, documents: new Set() });
    expect(plan.enqueue).toEqual(enqueued ? ['a'] : []);
  });

  it('an excluded document is not enqueued, its neighbours are, in order', () => {
    const page = [listed('a'), listed('b'), listed('c'), listed('d')];
    const plan = planSweep(page, states({ d: 'removed' }), { receivedSince: noon, documents: new Set(['b']) });
    expect(plan).toEqual({ enqueue: ['a', 'c'], remove: ['d'] });
  });
});
