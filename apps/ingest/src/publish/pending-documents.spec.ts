import { beforeEach, describe, expect, it } from 'vitest';
import { type PutResult } from '#platform/raw-store/raw-store.js';
import { PendingDocuments } from './pending-documents.js';

const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
const answering = (answer: PutResult) => () => Promise.resolve(answer);

let pending: PendingDocuments;
beforeEach(() => {
  pending = new PendingDocuments();
});

describe('a document that is stored', () => {
  it('waits, and is nobody else’s to enqueue, until it is settled', async () => {
    await pending.hold(first, answering('stored'));
    expect(pending.count).toBe(1);
    expect(pending.claim([first, second])).toEqual([second]);
    pending.complete([first]);
    expect(pending.count).toBe(0);
    expect(pending.claim([first])).toEqual([first]);
  });

  it('is held from the moment at which it is being stored', async () => {
    let take: readonly string[] = [first];
    await pending.hold(first, () => {
      take = pending.claim([first]);
      return Promise.resolve('stored');
    });
    expect(take).toEqual([]);
  });

  it('may be taken by others once it is left, and still waits', async () => {
    await pending.hold(first, answering('stored'));
    pending.release([first]);
    expect(pending.count).toBe(1);
    expect(pending.claim([first])).toEqual([first]);
  });
});

describe('a document that is not stored', () => {
  it.each(['known', 'removed'] as const)('as it is %s, is not held', async (answer) => {
    expect(await pending.hold(first, answering(answer))).toBe(answer);
    expect(pending.count).toBe(0);
    expect(pending.claim([first])).toEqual([first]);
  });

  it('as the store failed, is not held', async () => {
    await expect(pending.hold(first, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(pending.claim([first])).toEqual([first]);
  });

  it('stays held by whoever holds it already', async () => {
    expect(pending.claim([first])).toEqual([first]);
    await pending.hold(first, answering('known'));
    expect(pending.claim([first])).toEqual([]);
  });
});

it('counts what the store says, and never below nothing', () => {
  pending.setCount(2);
  expect(pending.count).toBe(2);
  pending.complete([first, second, third]);
  expect(pending.count).toBe(0);
});
