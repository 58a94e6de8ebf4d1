import { describe, expect, it } from 'vitest';
import { type AccessKey, createAccessKey, findAccessKey } from './access-key.js';

const now = new Date('2026-11-27T12:00:00.000Z');
const { key, secret } = createAccessKey({ name: 'Clinic', roles: ['reader'], expiresAt: null }, now);
const other = createAccessKey({ name: 'Other', roles: ['operator'], expiresAt: null }, now);
const find = (stored: Partial<AccessKey>, written = secret) =>
  findAccessKey(
    new Map([key, other.key].map((each) => [each.id, each.id === key.id ? { ...each, ...stored } : each])),
    written,
    now,
  );

describe('a key', () => {
  it('is found by its secret, of which only a hash is stored', () => {
    expect(find({})).toEqual(key);
    expect(find({}, other.secret)).toEqual(other.key);
    expect(JSON.stringify(key)).not.toContain(secret.slice(27));
  });

  it.each<[string, Partial<AccessKey>, boolean]>([
    ['expires later', { expiresAt: '2026-11-27T12:00:00.001Z' }, true],
    ['expires now', { expiresAt: '2026-11-27T12:00:00.000Z' }, false],
    ['is revoked', { revokedAt: '2026-11-27T11:00:00.000Z' }, false],
    ['has another hash', { hash: '0'.repeat(64) }, false],
  ])('that %s is valid: %s %s', (_, stored, valid) => {
    expect(find(stored) !== null).toBe(valid);
  });

  it.each([
    '',
    'rationale',
    secret.slice(0, -1),
    `${secret}A`,
    secret.toUpperCase(),
    `${secret} `,
    secret.replace(key.id, other.key.id),
    secret.replace(key.id, '0'.repeat(16)),
    'rationale___proto_____' + 'A'.repeat(43),
  ])('is not found by another text: %j', (written) => {
    expect(find({}, written)).toBeNull();
  });

  it('has a secret of its own each time', () => {
    expect(new Set([secret, other.secret, createAccessKey(key, now).secret]).size).toBe(3);
  });
});
