import { describe, expect, it } from 'vitest';
import { ClientSlots } from './client-slots.js';

describe('slots', () => {
  it('are limited for each client and in total, and can be taken again after their release', () => {
    const slots = new ClientSlots({ total: 3, perClient: 2 });
    const first = slots.take('a');
    expect(first).not.toBeNull();
    expect(slots.take('a')).not.toBeNull();
    expect(slots.take('a')).toBeNull();
    expect(slots.take('b')).not.toBeNull();
    expect(slots.take('c')).toBeNull();
    first?.();
    first?.();
    expect(slots.take('a')).not.toBeNull();
    expect(slots.take('c')).toBeNull();
  });
});
