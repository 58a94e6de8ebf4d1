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
  it('is pending and claimed until it is completed', async () => {
    await pending.hold(first, answering('stored'));
    expect(pending.count).toBe(1);
    expect(pending.claim([first, second])).toEqual([second]);
    pending.complete([first]);
    expect(pending.count).toBe(0);
    expect(pending.claim([first])).toEqual([first]);
  });

  it('is claimed while it is being stored', async () => {
    let claimed: readonly string[] = [first];
    await pending.hold(first, () => {
      claimed = pending.claim([first]);
      return Promise.resolve('stored');
    });
    expect(claimed).toEqual([]);
  });

  it('can be claimed once it is released, and is still pending', async () => {
    await pending.hold(first, answering('stored'));
    pending.release([first]);
    expect(pending.count).toBe(1);
    expect(pending.claim([first])).toEqual([first]);
  });
});

describe('a document that is not stored', () => {
  it.each(['known', 'removed'] as const)('because it is %s is not claimed', async (answer) => {
    expect(await pending.hold(first, answering(answer))).toBe(answer);
    expect(pending.count).toBe(0);
    expect(pending.claim([first])).toEqual([first]);
  });

  it('because the store failed is not claimed', async () => {
    await expect(pending.hold(first, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(pending.claim([first])).toEqual([first]);
  });

  it('stays claimed if it was claimed before', async () => {
    expect(pending.claim([first])).toEqual([first]);
    await pending.hold(first, answering('known'));
    expect(pending.claim([first])).toEqual([]);
  });
});

it('has the count of the store, which does not fall below 0', () => {
  pending.setCount(2);
  expect(pending.count).toBe(2);
  pending.complete([first, second, third]);
  expect(pending.count).toBe(0);
});
