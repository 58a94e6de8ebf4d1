import { createHash, randomUUID } from 'node:crypto';
import { type Logger } from '@nestjs/common';
import { Queue } from 'bullmq';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Redis } from 'ioredis';
import { type AuditAction, type AuditEntry, type AuditJob, auditQueue } from '#domain/audit/audit-entry.js';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { type AccessKey } from '../access/access-key.js';
import { type Identity } from '../access/identity.js';
import { clientOf } from '../access/client-of.js';
import { withQueueErrors } from '../queues/queue-unavailable-error.js';

/** Milliseconds after which an entry is sent at the latest, and between two reports of when keys were used. */
const sendMs = 1_000;
const usesMs = 30_000;
/** Entries of one job, and entries that are kept while Redis is unavailable; then the oldest are dropped. */
const entriesPerJob = 500;
const maxKept = 20_000;
const maxCallMs = 5_000;

/** Jobs are retried until they are written: the indexer waits for Postgres. */
const jobOptions = {
  attempts: 1_000_000_000,
  backoff: { type: 'fixed', delay: 5_000 },
  removeOnComplete: { count: 10 },
  removeOnFail: { age: 30 * 24 * 3_600, count: 1_000 },
} as const;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a request to the route is recorded as; not set: it is not recorded. */
    audit?: AuditAction;
  }
  interface FastifyRequest {
    /** The document that a request is about, if its path does not name it. */
    auditedDocument: DocumentId | null;
  }
}

/** What the log needs of a service. */
export interface AuditLogOptions {
  readonly service: AuditEntry['service'];
  readonly redis: Redis;
  readonly prefix: string;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
}

/**
 * Records who used the routes that declare an action, with the status of the response, and when each key was used. The
 * entries are sent to the indexer, which has the database. While Redis is unavailable they are kept in memory, so that no
 * request depends on it.
 */
export class AuditLog {
  private readonly queue: Queue;
  private entries: AuditEntry[] = [];
  private uses = new Map<string, string>();
  private usesSentAt = 0;
  private sending: Promise<void> | null = null;
  private dropped = 0;
  private readonly recordedKeys = new Set<string>();

  constructor(private readonly options: AuditLogOptions) {
    this.queue = new Queue(auditQueue.name, {
      connection: options.redis,
      prefix: options.prefix,
      skipVersionCheck: true,
    });
    // The producer connection logs its errors; without a listener they would end the process.
    this.queue.on('error', () => undefined);
  }

  /** Records requests to routes that are added later, until the service stops. */
  register(http: FastifyInstance): void {
    http.decorateRequest('auditedDocument', null);
    http.addHook('onResponse', (request, reply, done) => {
      this.record(request, reply.statusCode);
      done();
    });
    const timer = setInterval(() => void this.send(), sendMs).unref();
    http.addHook('onClose', async () => {
      clearInterval(timer);
      this.usesSentAt = 0;
      await this.sending;
      await this.send();
      if (this.entries.length > 0) this.options.logger.error({ entries: this.entries.length }, 'Audit entries lost');
    });
  }

  private record(request: FastifyRequest, status: number): void {
    const { identity, method } = request;
    if (identity !== null && isKey(identity)) this.uses.set(identity.id, new Date().toISOString());
    const { audit: action } = request.routeOptions.config;
    if (action === undefined || method === 'HEAD') return;
    this.keep({
      entryId: randomUUID(),
      at: new Date().toISOString(),
      service: this.options.service,
      action,
      actorId: clientOf(request).slice(0, 300),
      actorName: identity?.name.slice(0, 300) ?? null,
      documentId: request.auditedDocument ?? documentOf(request.params),
      status,
    });
  }

  /** Records when keys were created and revoked, also while no service ran. Entries that the log has are not repeated. */
  recordKeys(keys: Iterable<AccessKey>): void {
    for (const { id, name, createdAt, revokedAt } of keys) {
      this.recordKey('key-created', id, name, createdAt);
      if (revokedAt !== null) this.recordKey('key-revoked', id, name, revokedAt);
    }
  }

  private recordKey(action: AuditAction, id: string, name: string, at: string): void {
    const entryId = uuidOf(`${action} ${id} ${at}`);
    if (this.recordedKeys.has(entryId)) return;
    this.recordedKeys.add(entryId);
    const { service } = this.options;
    this.keep({
      entryId,
      at,
      service,
      action,
      actorId: id,
      actorName: name.slice(0, 300),
      documentId: null,
      status: 200,
    });
  }

  private keep(entry: AuditEntry): void {
    this.entries.push(entry);
    if (this.entries.length > maxKept) {
      this.entries.shift();
      this.dropped += 1;
    }
  }

  private send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = null));
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    const { redis, logger } = this.options;
    if (redis.status !== 'ready') return;
    if (this.dropped > 0)
      logger.error({ entries: this.dropped }, 'Audit entries lost, Redis was unavailable for too long');
    this.dropped = 0;
    const withUses = this.uses.size > 0 && Date.now() - this.usesSentAt > usesMs;
    while (this.entries.length > 0 || (withUses && this.uses.size > 0)) {
      const entries = this.entries.slice(0, entriesPerJob);
      const uses = withUses ? [...this.uses] : [];
      const data: AuditJob = { entries, uses: uses.map(([keyId, usedAt]) => ({ keyId, usedAt })) };
      try {
        const added = this.queue.add(auditQueue.job, data, jobOptions);
        await withQueueErrors(auditQueue.name, 'Adding audit entries', maxCallMs, added);
      } catch (error) {
        logger.warn({ err: error }, 'Audit entries not sent, they are sent later');
        return;
      }
      this.entries = this.entries.filter((entry) => !entries.includes(entry));
      for (const [keyId, usedAt] of uses) if (this.uses.get(keyId) === usedAt) this.uses.delete(keyId);
      if (withUses) this.usesSentAt = Date.now();
      if (this.entries.length === 0) return;
    }
  }
}

/** A UUID of the same content is the same, so that the indexer ignores a repeated entry (RFC 9562, 5.8: version 8). */
function uuidOf(content: string): string {
  const digits = createHash('sha256').update(content).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}

const isKey = ({ id }: Identity): boolean => /^[0-9a-f]{16}$/.test(id);

function documentOf(parameters: unknown): DocumentId | null {
  const named = typeof parameters === 'object' && parameters !== null ? Object.values(parameters) : [];
  return named.map((value) => documentIdSchema.safeParse(value).data).find((id) => id !== undefined) ?? null;
}
