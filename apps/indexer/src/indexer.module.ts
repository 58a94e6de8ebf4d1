import { Processor } from '@nestjs/bullmq';
import { type DynamicModule, Logger, Module, type Type } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { type WorkerOptions } from 'bullmq';
import { type DataSource } from 'typeorm';
import { type DatabaseAccess, writerOptions } from '#database/connection-options.js';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { migrateAndConnect } from '#database/migrate-and-connect.js';
import { queues } from '#domain/pipeline.js';
import { HealthModule } from '#platform/health/health.module.js';
import { loggingModule } from '#platform/logging/logging.module.js';
import { ProducerModule, ProducerRedis } from '#platform/queues/producer.module.js';
import { WorkerProgress } from '#platform/queues/worker-progress.js';
import { workerConnection } from '#platform/queues/redis-connection.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { SHUTDOWN_SIGNAL } from '#platform/service/shutdown-signal.js';
import { settingsProvider } from '#platform/settings/settings-token.js';
import { AuditWriterService } from './audit/audit-writer.service.js';
import { IndexEventsProcessor } from './consume/index-events.processor.js';
import { RawStoreAdoptionService } from './raw-store/raw-store-adoption.service.js';
import { RemovalController } from './remove/removal.controller.js';
import { RemovalTracesService } from './remove/removal-traces.service.js';
import { RemovalService } from './remove/removal.service.js';
import { ReparseController } from './reparse/reparse.controller.js';
import { ReparseService } from './reparse/reparse.service.js';
import { type IndexerSettings } from './settings.js';
import { SweepController } from './sweep/sweep.controller.js';
import { SweepService } from './sweep/sweep.service.js';
import { SweepTimerService } from './sweep/sweep-timer.service.js';

/** The root module of the indexer. */
@Module({})
export class IndexerModule {
  static register(settings: IndexerSettings): DynamicModule {
    const stop = new AbortController();
    const progress = new WorkerProgress(settings.RATIONALE_LIVENESS_TIMEOUT);
    const producer = ProducerModule.register({ url: settings.REDIS_URL, prefix: settings.RATIONALE_QUEUE_PREFIX }, [
      'rawDocuments',
      'determinations',
    ]);
    const store = openRawStore(settings);
    return {
      module: IndexerModule,
      imports: [
        loggingModule('indexer', settings.RATIONALE_LOG_LEVEL),
        databaseModule(settings),
        TypeOrmModule.forFeature([DocumentEntity]),
        producer,
        HealthModule.register({
          imports: [producer],
          progress,
          inject: [getDataSourceToken(), ProducerRedis],
          factory: (dataSource: DataSource, redis: ProducerRedis) => [
            { name: 'postgres', check: () => dataSource.query('SELECT 1') },
            { name: 'redis', check: () => redis.ping() },
            { name: 'rawStore', check: () => store.check() },
          ],
        }),
      ],
      controllers: [RemovalController, SweepController, ReparseController],
      providers: [
        processorWith(workerOptions(settings, stop.signal)),
        { provide: RawStore, useValue: store },
        settingsProvider(settings),
        { provide: SHUTDOWN_SIGNAL, useValue: stop },
        { provide: WorkerProgress, useValue: progress },
        RawStoreAdoptionService,
        AuditWriterService,
        RemovalService,
        RemovalTracesService,
        SweepService,
        SweepTimerService,
        ReparseService,
      ],
    };
  }
}

/**
 * How often a job may stall (its worker was killed, stopped or disconnected) before it is dead-lettered. Generous:
 * indexing does nothing that could kill its own process, so a stall is a fault of the machine and not of the job.
 */
const maxStalls = 20;

/** Returns the processor class with the worker options of this service; a decorator's options cannot be injected. */
function processorWith(options: WorkerOptions): Type<IndexEventsProcessor> {
  @Processor(queues.determinations.name, options)
  class ConfiguredIndexEventsProcessor extends IndexEventsProcessor {}
  return ConfiguredIndexEventsProcessor;
}

function workerOptions(settings: IndexerSettings, stop: AbortSignal): WorkerOptions {
  return {
    connection: workerConnection(settings.REDIS_URL, stop),
    prefix: settings.RATIONALE_QUEUE_PREFIX,
    concurrency: settings.RATIONALE_INDEXER_CONCURRENCY,
    lockDuration: settings.RATIONALE_LOCK_DURATION,
    stalledInterval: settings.RATIONALE_STALLED_INTERVAL,
    maxStalledCount: maxStalls,
  };
}

function databaseModule(settings: IndexerSettings): DynamicModule {
  const logger = new Logger('Database');
  const access: DatabaseAccess = {
    url: settings.DATABASE_URL,
    poolSize: settings.RATIONALE_DATABASE_POOL,
    statementTimeoutMs: settings.RATIONALE_STATEMENT_TIMEOUT,
    onConnectionLost: (error) => {
      logger.warn({ err: error }, 'Idle Postgres connection lost');
    },
  };
  return TypeOrmModule.forRootAsync({
    useFactory: () => ({ ...writerOptions(access), retryAttempts: 1 }),
    // The log is buffered until the service has started, so the wait is reported on standard error.
    dataSourceFactory: () =>
      migrateAndConnect(access, settings.RATIONALE_REPORTER_ROLE, (message) =>
        process.stderr.write(`indexer: ${message}\n`),
      ),
  });
}
