import { describe, expect, it } from 'vitest';
import { producerConnection, workerConnection } from './redis-connection.js';

describe('the URL', () => {
  it.each([
    ['redis://127.0.0.1', { host: '127.0.0.1', port: 6379 }],
    ['redis://queue.example:6380', { host: 'queue.example', port: 6380 }],
    ['redis://[::1]:6379', { host: '::1', port: 6379 }],
    ['redis://:p%40ss@queue.example', { host: 'queue.example', password: 'p@ss' }],
    ['redis://user:secret@queue.example/3', { username: 'user', password: 'secret', db: 3 }],
    ['rediss://queue.example', { host: 'queue.example', tls: {} }],
  ])('of %s', (url, expected) => {
    expect(workerConnection(url)).toMatchObject(expected);
  });

  it('has no user, password, database or TLS if the URL has none', () => {
    for (const key of ['username', 'password', 'db', 'tls']) {
      expect(workerConnection('redis://queue.example')).not.toHaveProperty(key);
    }
  });
});

it('does not let a producer wait for Redis, and lets a worker wait without a limit', () => {
  const producer = producerConnection('redis://queue.example');
  expect(producer).toMatchObject({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 2_000 });
  expect(workerConnection('redis://queue.example').maxRetriesPerRequest).toBeNull();
});

it.each([workerConnection, producerConnection])(
  'closes a connection that is open and transports nothing',
  (connection) => {
    expect(connection('redis://queue.example').socketTimeout).toBe(15_000);
  },
);

it('reconnects within two seconds, however long Redis was unavailable', () => {
  const { retryStrategy } = workerConnection('redis://queue.example');
  expect([1, 2, 5, 10, 10_000].map(retryStrategy)).toEqual([100, 200, 1_600, 2_000, 2_000]);
});
