import { type DynamicModule, Module } from '@nestjs/common';
import { HealthModule } from '#platform/health/health.module.js';
import { loggingModule } from '#platform/logging/logging.module.js';
import { ProducerModule } from '#platform/queues/producer.module.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { settingsProvider } from '#platform/settings/settings-token.js';
import { BucketEventIntake } from './intake/bucket/bucket-event-intake.js';
import { BucketEventsController } from './intake/bucket/bucket-events.controller.js';
import { BucketScanner } from './intake/bucket/bucket-scanner.js';
import { InboxBucket } from './intake/bucket/inbox-bucket.js';
import { ObjectIntake } from './intake/bucket/object-intake.js';
import { DocumentIntake } from './intake/document-intake.js';
import { FileIntake } from './intake/folder/file-intake.js';
import { InboxRemovals } from './intake/folder/inbox-removals.js';
import { InboxWatcher } from './intake/folder/inbox-watcher.js';
import { BatchIntake } from './intake/http/batch-intake.js';
import { DocumentsController } from './intake/http/documents.controller.js';
import { PendingDocuments } from './publish/pending-documents.js';
import { Publisher } from './publish/publisher.js';
import { type IngestSettings } from './settings.js';

/** Root module of ingest. */
@Module({})
export class IngestModule {
  static register(settings: IngestSettings): DynamicModule {
    const rawStore = openRawStore(settings);
    return {
      module: IngestModule,
      imports: [
        loggingModule('ingest', settings.RATIONALE_LOG_LEVEL),
        ProducerModule.register({ url: settings.REDIS_URL, prefix: settings.RATIONALE_QUEUE_PREFIX }, ['rawDocuments']),
        // Ready means that documents can be accepted, for which only the raw store is needed.
        HealthModule.register({
          inject: [],
          factory: () => [{ name: 'rawStore', check: () => rawStore.check() }],
        }),
      ],
      controllers: [DocumentsController, BucketEventsController],
      providers: [
        settingsProvider(settings),
        { provide: RawStore, useValue: rawStore },
        DocumentIntake,
        BatchIntake,
        FileIntake,
        InboxWatcher,
        InboxRemovals,
        { provide: InboxBucket, useValue: InboxBucket.of(settings) },
        ObjectIntake,
        BucketEventIntake,
        BucketScanner,
        PendingDocuments,
        Publisher,
      ],
    };
  }
}
