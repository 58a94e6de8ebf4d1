import { Redis, type RedisOptions } from 'ioredis';

const secondsToConnect = 5;
const longestPauseBetweenAttempts = 2_000;
const longestCommand = 2_000;
/**
 * A question is answered within ten seconds, be it that no job came. A connection that is silent for longer is given up
 * and made anew: a failover may leave one that stands and carries nothing any more, and a worker would stay idle for good.
 */
const longestSilence = 15_000;

/**
 * Connection of a queue's worker: waits for Redis as long as it takes and comes back within two seconds of its return
 * (BullMQ asks for `maxRetriesPerRequest: null`).
 * @param stop once given, a connection that is lost is given up, and with it the commands that wait for it
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
 * Connection of a queue's producer: every command fails within about two seconds when Redis is away or frozen, so that
 * no request hangs on it.
 */
export function producerConnection(url: string) {
  return {
    ...fromUrl(url),
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: longestCommand,
  } satisfies RedisOptions;
}

/**
 * A producer's connection as a client whose `status` tells at once whether it is worth asking. Its owner closes it.
 * @param onError is told of every fault, which would end the process if nobody listened
 */
export function connectProducer(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(producerConnection(url));
  redis.on('error', onError);
  return redis;
}

/** Types are inferred: BullMQ takes ioredis's options, but not the `undefined` that ioredis's own type allows in them. */
function fromUrl(url: string) {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 6379 : Number(port),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
    ...(pathname.length > 1 ? { db: Number(pathname.slice(1)) } : {}),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    connectTimeout: secondsToConnect * 1_000,
    socketTimeout: longestSilence,
    retryStrategy: (attempt: number) => Math.min(50 * 2 ** attempt, longestPauseBetweenAttempts),
  };
}
