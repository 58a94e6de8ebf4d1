import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pLimit from 'p-limit';
import { type DocumentRecord } from '#domain/model/document.js';
import { type S3Object } from '#platform/s3/s3-bucket.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { DocumentIntake } from '../document-intake.js';
import { InboxBucket, type OpenInbox } from './inbox-bucket.js';
import { ObjectIntake } from './object-intake.js';
import { isInboxKey, resultsPrefix, versionOfResultKey } from './result-keys.js';

const maxConcurrentObjects = 8;

/**
 * Lists the whole inbox bucket on a timer, because keys are in no order of time and only a full listing finds every new
 * object. One page of the listing is held and processed at a time. Under backpressure the scan ends, and the next one
 * starts from the first key.
 */
@Injectable()
export class BucketScanner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(BucketScanner.name);
  private timer: NodeJS.Timeout | undefined;
  private scanning: Promise<void> = Promise.resolve();
  private resultsListed = false;
  private stopped = false;

  constructor(
    private readonly inbox: InboxBucket,
    private readonly intake: DocumentIntake,
    private readonly objects: ObjectIntake,
    private readonly publisher: Publisher,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_INBOX_BUCKET_SCAN_INTERVAL'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.inbox.open !== null) this.schedule(this.inbox.open, 0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.scanning;
  }

  private schedule(inbox: OpenInbox, delay: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.scanning = this.scan(inbox).finally(() => {
        this.schedule(inbox, this.settings.RATIONALE_INBOX_BUCKET_SCAN_INTERVAL);
      });
    }, delay);
  }

  private async scan(inbox: OpenInbox): Promise<void> {
    try {
      if (!this.resultsListed) await this.listResults(inbox);
      for await (const page of inbox.bucket.pages(inbox.location.prefix)) {
        const unprocessed = page
          .filter(({ key }) => isInboxKey(inbox.location, key))
          .filter((object) => !this.objects.isProcessed(object));
        await this.acceptPage(inbox, unprocessed);
        // Under backpressure the objects stay in the bucket.
        if (this.stopped || this.intake.backpressure() !== null) return;
      }
    } catch (error) {
      this.logger.error({ err: error, bucket: inbox.bucket.name }, 'Inbox bucket scan failed, will be retried');
    }
  }

  /** Reads once, at the first scan, which versions were processed before this process started. */
  private async listResults(inbox: OpenInbox): Promise<void> {
    for await (const page of inbox.bucket.pages(resultsPrefix(inbox.location))) {
      for (const { key } of page) {
        const version = versionOfResultKey(key);
        if (version !== null) this.objects.addProcessed(version);
      }
      if (this.stopped) return;
    }
    this.resultsListed = true;
  }

  private async acceptPage(inbox: OpenInbox, objects: readonly S3Object[]): Promise<void> {
    const batch = randomUUID();
    const records = await pLimit(maxConcurrentObjects).map(objects, (object) =>
      this.acceptObject(inbox, object, batch),
    );
    this.publisher.publish(records.filter((record) => record !== null));
  }

  private async acceptObject(inbox: OpenInbox, object: S3Object, batch: string): Promise<DocumentRecord | null> {
    if (this.stopped || this.intake.backpressure() !== null) return null;
    try {
      const outcome = await this.objects.accept(inbox, object, batch);
      return outcome.kind === 'processed' && outcome.result.status === 'accepted' ? outcome.result.record : null;
    } catch (error) {
      this.logger.error({ err: error, key: object.key }, 'Inbox object not processed, will be retried');
      return null;
    }
  }
}
