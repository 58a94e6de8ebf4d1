import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccessKey } from '#platform/access/access-key.js';
import { writeAccessKeys } from '#platform/access/key-file.js';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { type OwnRedis, startOwnRedis } from '../support/own-redis.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService, type TestSettings } from '../support/test-service.js';
import { until } from '../support/until.js';

const limit = 40;
const keys = ['first', 'second', 'third'].map((name) =>
  createAccessKey({ name, roles: ['reader', 'operator'], expiresAt: null }, new Date()),
);
const [first = '', second = '', third = ''] = keys.map(({ secret }) => secret);

let redis: OwnRedis;
let database: TestDatabase;
let settings: TestSettings;
let reporters: readonly ServiceProcess[];
beforeAll(async () => {
  redis = await startOwnRedis();
  database = await createTestDatabase();
  settings = await makeTestSettings({
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    RATIONALE_AUTH: 'keys',
    RATIONALE_RATE_LIMIT: String(limit),
  });
  const keyFile = join(settings.folder, 'keys.json');
  await writeAccessKeys(
    keyFile,
    keys.map(({ key }) => key),
  );
  settings = { ...settings, environment: { ...settings.environment, RATIONALE_ACCESS_KEYS: keyFile } };
  const indexer = await startTestService('indexer', settings);
  await indexer.stop();
  reporters = await Promise.all([startTestService('reporter', settings), startTestService('reporter', settings)]);
});
afterAll(async () => {
  for (const reporter of reporters) await reporter.stop();
  await redis.close();
  await database.drop();
});

const [one, other] = [() => reporters[0]?.url ?? '', () => reporters[1]?.url ?? ''];
const send = (url: string, key: string, path = '/v1/documents', init: RequestInit = {}) =>
  fetch(new URL(path, url), { ...init, headers: { authorization: `Bearer ${key}` } });

/** Sends requests to services in turn until one is refused; returns how many were not. */
async function countAllowed(urls: readonly string[], key: string): Promise<number> {
  for (let sent = 0; sent < 3 * limit; sent += 1) {
    const response = await send(urls[sent % urls.length] ?? '', key);
    await response.body?.cancel();
    if (response.status === 429) return sent;
  }
  return Infinity;
}

describe('requests of a client', () => {
  it('are limited in all processes together, and those of other clients are not affected', async () => {
    expect(await countAllowed([one(), other()], first)).toBe(limit);
    const refused = await send(other(), first);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await send(one(), second)).status).toBe(200);
    expect((await fetch(new URL('/health/live', one()))).status).toBe(200);
  });

  it('are limited before a key is compared at sign-in', async () => {
    const signIn = () => {
      const body = JSON.stringify({ key: 'rationale_x' });
      return fetch(new URL('/v1/session', one()), {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
    };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt += 1) statuses.push((await signIn()).status);
    expect(statuses).toEqual([...Array<number>(20).fill(401), 429, 429]);
  });

  it('are counted by each process while Redis is away', async () => {
    await redis.kill();
    await until('the loss of Redis to be noticed', async () => (await countAllowed([one()], third)) === limit);
    expect((await send(other(), third)).status).toBe(200);
    await redis.start();
  });
});

describe('every response', () => {
  it.each(['/', '/docs', '/health/live', '/v1/session', '/v1/unknown', '/v1/documents'])(
    'has security headers: %s',
    async (path) => {
      const { headers } = await fetch(new URL(path, one()));
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src '(?:none|self)'/);
      expect(policy).not.toContain('upgrade-insecure-requests');
    },
  );
});
