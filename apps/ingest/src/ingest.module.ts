import { type DynamicModule, Module } from '@nestjs/common';
import { HealthModule } from '#platform/health/health.module.js';
import { loggingModule } from '#platform/logging/logging.module.js';
import { ProducerModule } from '#platform/queues/producer.module.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { PendingDocuments } from './publish/pending-documents.js';
import { Publisher } from './publish/publisher.js';
import { BucketEventsController } from './receive/bucket/bucket-events.controller.js';
import { BucketScanner } from './receive/bucket/bucket-scanner.js';
import { EventReception } from './receive/bucket/event-reception.js';
import { InboxBucket } from './receive/bucket/inbox-bucket.js';
import { ObjectTaker } from './receive/bucket/object-taker.js';
import { openInboxBucket } from './receive/bucket/open-inbox-bucket.js';
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
      controllers: [DocumentsController, BucketEventsController],
      providers: [
        { provide: settingsToken, useValue: settings },
        { provide: RawStore, useValue: rawStore },
        PendingDocuments,
        Publisher,
        Door,
        BatchReception,
        FileTaker,
        InboxWatcher,
        { provide: InboxBucket, useValue: openInboxBucket(settings) },
        ObjectTaker,
        EventReception,
        BucketScanner,
      ],
    };
  }
}
