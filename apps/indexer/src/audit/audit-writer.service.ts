import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Job, UnrecoverableError, Worker } from 'bullmq';
import { DataSource, LessThan } from 'typeorm';
import { AuditEntryEntity } from '#database/entities/audit-entry.entity.js';
import { KeyUseEntity } from '#database/entities/key-use.entity.js';
import { type AuditJob, auditJobSchema, auditQueue } from '#domain/audit/audit-entry.js';
import { ProducerRedis } from '#platform/queues/producer.module.js';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { stopWorker } from '#platform/queues/stop-worker.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IndexerSettings } from '../settings.js';

const maxFinishMs = 5_000;
/** Milliseconds between two deletions of old entries. */
const deleteIntervalMs = 3_600_000;
const dayMs = 86_400_000;

/** Writes the entries that services send, and deletes those that are older than the setting allows. */
@Injectable()
export class AuditWriterService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(AuditWriterService.name);
  private readonly stop = new AbortController();
  private worker: Worker<unknown> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly redis: ProducerRedis,
    @Inject(SETTINGS) private readonly settings: IndexerSettings,
  ) {}

  onModuleInit(): void {
    const { REDIS_URL, RATIONALE_QUEUE_PREFIX } = this.settings;
    this.worker = new Worker(auditQueue.name, (job: Job<unknown>) => this.write(job.data), {
      connection: workerConnection(REDIS_URL, this.stop.signal),
      prefix: RATIONALE_QUEUE_PREFIX,
      skipVersionCheck: true,
    });
    this.worker.on('error', () => undefined);
    this.timer = setInterval(() => void this.deleteOld(), deleteIntervalMs).unref();
    void this.deleteOld();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    if (this.worker !== null) await stopWorker(this.worker, { redis: this.redis, stop: this.stop }, maxFinishMs);
  }

  /** A job that is processed again writes nothing twice. */
  private async write(data: unknown): Promise<void> {
    const job = auditJobSchema.safeParse(data);
    if (!job.success) throw new UnrecoverableError('The job has no valid audit entries.');
    await this.insertEntries(job.data.entries);
    await this.storeUses(job.data.uses);
  }

  private async insertEntries(entries: AuditJob['entries']): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ at, ...entry }) => ({ ...entry, recordedAt: new Date(at) }));
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(AuditEntryEntity)
      .values(rows)
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  private async storeUses(uses: AuditJob['uses']): Promise<void> {
    if (uses.length === 0) return;
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(KeyUseEntity)
      .values(uses.map(({ keyId, usedAt }) => ({ keyId, usedAt: new Date(usedAt) })))
      .orUpdate(['used_at'], ['key_id'], { overwriteCondition: { where: 'key_uses.used_at < excluded.used_at' } })
      .updateEntity(false)
      .execute();
  }

  private async deleteOld(): Promise<void> {
    const before = new Date(Date.now() - this.settings.RATIONALE_AUDIT_DAYS * dayMs);
    try {
      await this.dataSource.getRepository(AuditEntryEntity).delete({ recordedAt: LessThan(before) });
    } catch (error) {
      this.logger.warn({ err: error }, 'Old audit entries not deleted, tried again in an hour');
    }
  }
}
