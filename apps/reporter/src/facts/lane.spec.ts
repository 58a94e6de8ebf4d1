import { setImmediate as giveWay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Lane } from './lane.js';

describe('Lane', () => {
  it('does one work after the other, whatever each waits for, and goes on after a failure', async () => {
    const lane = new Lane();
    const done: string[] = [];
    const slow = lane.run(async () => {
      done.push('slow begins');
      await giveWay();
      await giveWay();
      done.push('slow ends');
      return 1;
    });
    const failing = lane.run(() => {
      done.push('failing');
      throw new Error('on purpose');
    });
    const quick = lane.run(() => done.push('quick'));
    expect(lane.waiting).toBe(3);
    await expect(failing).rejects.toThrow('on purpose');
    expect([await slow, await quick]).toEqual([1, 4]);
    expect(lane.waiting).toBe(0);
    expect(done).toEqual(['slow begins', 'slow ends', 'failing', 'quick']);
  });
});
