import fastifyRateLimit, { type FastifyRateLimitStore, type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { type FastifyInstance } from 'fastify';
import { type Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { withTimeout } from '../bounds/with-timeout.js';
import { sendProblem } from '../problem/send-problem.js';
import { clientOf } from './client-of.js';

/** Milliseconds in which a client may send its maximum of requests. */
const windowMs = 60_000;

/** Milliseconds that Redis may take to count a request; then it is counted in this process. */
const maxCountMs = 200;

/** Clients that a process counts itself. */
const maxClients = 10_000;

/** Attempts to sign in that an address may make in a minute. */
const maxSignIns = 20;

/** Where the requests of clients are counted. */
export interface RateCounter {
  /** Null in a test of a process on its own. */
  readonly redis: Redis | null;
  /** Prefix of the keys in Redis. */
  readonly prefix: string;
}

/**
 * Limits the requests of each client per minute, in all processes of a service together. While Redis is unavailable, each
 * process counts on its own. Health checks are exempt. Register it after the check of access, which names the client.
 * @param max requests per client and minute; 0: no limit
 */
export async function registerRateLimit(http: FastifyInstance, counter: RateCounter, max: number): Promise<void> {
  if (max === 0) return;
  await http.register(fastifyRateLimit, { global: false, store: storeOf(counter) });
  const check = http.createRateLimit({ max, timeWindow: windowMs, keyGenerator: clientOf });
  const checkSignIn = http.createRateLimit({
    max: maxSignIns,
    timeWindow: windowMs,
    keyGenerator: ({ ip }) => `sign-in:${ip}`,
  });
  http.addHook('onRequest', async (request, reply) => {
    const { url, config } = request.routeOptions;
    if (url?.startsWith('/health/') === true) return;
    const limit = await (config.isSignIn === true ? checkSignIn : check)(request);
    if (limit.isAllowed || !limit.isExceeded) return;
    void reply.header('retry-after', limit.ttlInSeconds);
    sendProblem(reply, 'too_many_requests', `At most ${limit.max} requests per minute are allowed.`, request.id);
    return reply;
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route checks a key that the client sends in the body. */
    isSignIn?: boolean;
  }
}

/** The plugin has a store in Redis and one in memory; this one changes to memory while Redis is unavailable. */
function storeOf({ redis, prefix }: RateCounter): FastifyRateLimitStoreCtor {
  return class RateStore implements FastifyRateLimitStore {
    private readonly counts = new LRUCache<string, { count: number; endsAt: number }>({ max: maxClients });

    incr(
      client: string,
      callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
      timeWindow: number,
    ): void {
      const shared = redis?.status === 'ready' ? countInRedis(redis, `${prefix}:rate:${client}`, timeWindow) : null;
      const counted = shared?.catch(() => null) ?? Promise.resolve(null);
      void counted.then((result) => {
        callback(null, result ?? this.countHere(client, timeWindow));
      });
    }

    child(): this {
      return this;
    }

    private countHere(client: string, timeWindow: number): { current: number; ttl: number } {
      const before = this.counts.get(client);
      const isOver = before === undefined || before.endsAt <= Date.now();
      const now = isOver ? { count: 1, endsAt: Date.now() + timeWindow } : { ...before, count: before.count + 1 };
      this.counts.set(client, now);
      return { current: now.count, ttl: now.endsAt - Date.now() };
    }
  };
}

async function countInRedis(redis: Redis, key: string, timeWindow: number): Promise<{ current: number; ttl: number }> {
  const commands = redis.multi().set(key, 0, 'PX', timeWindow, 'NX').incr(key).pttl(key);
  const replies = await withTimeout('Counting a request', maxCountMs, commands.exec());
  const [current, ttl] = (replies ?? []).slice(1).map(([error, value]) => (error === null ? Number(value) : NaN));
  if (current === undefined || ttl === undefined || Number.isNaN(current + ttl))
    throw new Error('Redis did not count.');
  return { current, ttl };
}
