import { Processor } from '@nestjs/bullmq';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type WorkerOptions } from 'bullmq';
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
import { pdfReaderProvider, PdfReaderShutdown } from './consume/pdf-reader.provider.js';
import { maxStalls } from './consume/plan-job.js';
import { ReadDocumentsProcessor } from './consume/read-documents.processor.js';
import { type ParserSettings } from './settings.js';

/** The root module of the parser. */
@Module({})
export class ParserModule {
  static register(settings: ParserSettings): DynamicModule {
    const stop = new AbortController();
    const progress = new WorkerProgress(settings.RATIONALE_LIVENESS_TIMEOUT);
    const rawStore = openRawStore(settings);
    const producer = ProducerModule.register({ url: settings.REDIS_URL, prefix: settings.RATIONALE_QUEUE_PREFIX }, [
      'rawDocuments',
      'determinations',
    ]);
    return {
      module: ParserModule,
      imports: [
        loggingModule('parser', settings.RATIONALE_LOG_LEVEL),
        producer,
        HealthModule.register({
          imports: [producer],
          progress,
          inject: [ProducerRedis],
          factory: (redis: ProducerRedis) => [
            { name: 'redis', check: () => redis.ping() },
            { name: 'rawStore', check: () => rawStore.check() },
          ],
        }),
      ],
      providers: [
        settingsProvider(settings),
        { provide: SHUTDOWN_SIGNAL, useValue: stop },
        { provide: WorkerProgress, useValue: progress },
        { provide: RawStore, useValue: rawStore },
        pdfReaderProvider(settings),
        PdfReaderShutdown,
        processorWith(workerOptions(settings, stop.signal)),
      ],
    };
  }
}

/** Returns the processor class with the worker options of this service; a decorator's options cannot be injected. */
function processorWith(options: WorkerOptions): Type<ReadDocumentsProcessor> {
  @Processor(queues.rawDocuments.name, options)
  class ConfiguredReadDocumentsProcessor extends ReadDocumentsProcessor {}
  return ConfiguredReadDocumentsProcessor;
}

/** The worker is not started by Nest: `Backpressure` starts it once it may accept jobs. */
function workerOptions(settings: ParserSettings, stop: AbortSignal): WorkerOptions {
  return {
    autorun: false,
    connection: workerConnection(settings.REDIS_URL, stop),
    prefix: settings.RATIONALE_QUEUE_PREFIX,
    concurrency: settings.RATIONALE_PARSER_CONCURRENCY,
    lockDuration: settings.RATIONALE_LOCK_DURATION,
    stalledInterval: settings.RATIONALE_STALLED_INTERVAL,
    maxStalledCount: maxStalls,
  };
}
