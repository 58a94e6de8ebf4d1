import { Processor } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { queues } from '#domain/pipeline.js';
import { HealthModule } from '#platform/health/health.module.js';
import { loggingModule } from '#platform/logging/logging.module.js';
import { ProducerModule, ProducerRedis } from '#platform/queues/producer.module.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { SHUTDOWN_SIGNAL } from '#platform/service/shutdown-signal.js';
import { settingsProvider } from '#platform/settings/settings-token.js';
import { pdfReaderProvider, PdfReaderShutdown } from './consume/pdf-reader.provider.js';
import { ReadDocumentsProcessor } from './consume/read-documents.processor.js';
import { workerOptions } from './consume/worker-options.js';
import { type ParserSettings } from './settings.js';

/** The parser, wired. */
@Module({})
export class ParserModule {
  static register(settings: ParserSettings): DynamicModule {
    const stop = new AbortController();
    // The decorator is called here, since the worker's options come from the settings.
    Processor(queues.rawDocuments.name, workerOptions(settings, stop.signal))(ReadDocumentsProcessor);
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
        { provide: RawStore, useValue: rawStore },
        pdfReaderProvider(settings),
        PdfReaderShutdown,
        ReadDocumentsProcessor,
      ],
    };
  }
}
