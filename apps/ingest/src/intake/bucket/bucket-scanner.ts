import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type DocumentRecord } from '#domain/model/document.js';
import { mapBounded } from '#platform/bounds/map-bounded.js';
import { type S3Object } from '#platform/s3/s3-bucket.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { DocumentIntake } from '../document-intake.js';
import { resultsPrefix, isInboxKey, versionOfResultKey } from './result-keys.js';
import { InboxBucket } from './inbox-bucket.js';
import { ObjectIntake, type OpenInbox } from './object-intake.js';

const objectsAtOnce = 8;

/**
 * Looks through the whole inbox bucket on a timer: keys come in no order, so nothing short of a full listing finds all.
 * One page of the listing is held and taken at a time; a scan ends where the door closes, and the next begins anew.
 */
@Injectable()
export class BucketScanner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(BucketScanner.name);
  private timer: NodeJS.Timeout | undefined;
  private scanning: Promise<void> = Promise.resolve();
  private answersListed = false;
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
      if (!this.answersListed) await this.listAnswers(inbox);
      for await (const page of inbox.bucket.pages(inbox.place.prefix)) {
        const fresh = page
          .filter(({ key }) => isInboxKey(inbox.place, key))
          .filter((one) => !this.objects.isProcessed(one));
        await this.takePage(inbox, fresh);
        // While too much waits the objects wait in the bucket.
        if (this.stopped || this.intake.refusal() !== null) return;
      }
    } catch (error) {
      this.logger.error({ err: error, bucket: inbox.bucket.name }, 'The inbox bucket could not be listed');
    }
  }

  /** Once a life: what was answered before this process began. */
  private async listAnswers(inbox: OpenInbox): Promise<void> {
    for await (const page of inbox.bucket.pages(resultsPrefix(inbox.place))) {
      for (const { key } of page) {
        const mark = versionOfResultKey(key);
        if (mark !== null) this.objects.addProcessed(mark);
      }
      if (this.stopped) return;
    }
    this.answersListed = true;
  }

  private async takePage(inbox: OpenInbox, objects: readonly S3Object[]): Promise<void> {
    const batch = randomUUID();
    const records = await mapBounded(objects, objectsAtOnce, (object) => this.takeObject(inbox, object, batch));
    this.publisher.publish(records.filter((record) => record !== null));
  }

  private async takeObject(inbox: OpenInbox, object: S3Object, batch: string): Promise<DocumentRecord | null> {
    if (this.stopped || this.intake.refusal() !== null) return null;
    try {
      const outcome = await this.objects.accept(inbox, object, batch);
      return outcome.kind === 'taken' ? outcome.stored : null;
    } catch (error) {
      this.logger.error(
        { err: error, key: object.key },
        'An object of the inbox could not be taken; it is tried again',
      );
      return null;
    }
  }
}
