import { Redis, type RedisOptions } from 'ioredis';

const connectTimeoutMs = 5_000;
const maxReconnectDelayMs = 2_000;
const commandTimeoutMs = 2_000;
/**
 * Milliseconds without data after which a connection is closed and reopened. A blocking command returns within ten
 * seconds, also without a job. After a failover, a connection may stay open without transporting anything; a worker would
 * then stay idle without this limit.
 */
const socketTimeoutMs = 15_000;

/**
 * Returns the connection options of a worker: it waits for Redis without a limit and reconnects within two seconds after
 * Redis is available again (BullMQ requires `maxRetriesPerRequest: null`).
 * @param stop once it is aborted, a lost connection is not restored, and the commands that wait for it fail
 */
export function workerConnection(url: string, stop?: AbortSignal) {
  const options = fromUrl(url);
  return {
    ...options,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt: number) => (stop?.aborted === true ? null : options.retryStrategy(attempt)),
  } satisfies RedisOptions;
}

/**
 * Returns the connection options of a producer: every command fails within about two seconds if Redis is unavailable or
 * does not respond, so that no request waits for it.
 */
export function producerConnection(url: string) {
  return {
    ...fromUrl(url),
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: commandTimeoutMs,
  } satisfies RedisOptions;
}

/**
 * Connects a producer. The `status` of the client shows whether Redis is available. The caller closes the connection.
 * @param onError is called for every error, which would end the process without a listener
 */
export function connectProducer(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(producerConnection(url));
  redis.on('error', onError);
  return redis;
}

/** The type is inferred: BullMQ does not accept the `undefined` values that the option type of ioredis allows. */
function fromUrl(url: string) {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 6379 : Number(port),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
    ...(pathname.length > 1 ? { db: Number(pathname.slice(1)) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    connectTimeout: connectTimeoutMs,
    socketTimeout: socketTimeoutMs,
    retryStrategy: (attempt: number) => Math.min(50 * 2 ** attempt, maxReconnectDelayMs),
  };
}
