import { type DynamicModule, Module } from '@nestjs/common';
import { HealthModule } from '#platform/health/health.module.js';
import { loggingModule } from '#platform/logging/logging.module.js';
import { ProducerModule } from '#platform/queues/producer.module.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { PendingDocuments } from './publish/pending-documents.js';
import { Publisher } from './publish/publisher.js';
import { Door } from './receive/door.js';
import { FileTaker } from './receive/folder/file-taker.js';
import { InboxWatcher } from './receive/folder/inbox-watcher.js';
import { BatchReception } from './receive/http/batch-reception.js';
import { DocumentsController } from './receive/http/documents.controller.js';
import { settingsToken } from './settings-token.js';
import { type IngestSettings } from './settings.js';

/** Ingest, wired. */
@Module({})
export class IngestModule {
  static register(settings: IngestSettings): DynamicModule {
    const rawStore = openRawStore(settings);
    return {
      module: IngestModule,
      imports: [
        loggingModule('ingest', settings.RATIONALE_LOG_LEVEL),
        ProducerModule.register({ url: settings.REDIS_URL, prefix: settings.RATIONALE_QUEUE_PREFIX }, ['rawDocuments']),
        // Ready means that documents can be accepted, which asks for the raw store alone.
        HealthModule.register({
          inject: [],
          factory: () => [{ name: 'rawStore', ask: () => rawStore.check() }],
        }),
      ],
      controllers: [DocumentsController],
      providers: [
        { provide: settingsToken, useValue: settings },
        { provide: RawStore, useValue: rawStore },
        PendingDocuments,
        Publisher,
        Door,
        BatchReception,
        FileTaker,
        InboxWatcher,
      ],
    };
  }
}
