import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { z } from 'zod';
import { documentIdSchema } from '#domain/model/primitives.js';
import { problemDetailsSchema } from '#platform/problem/problem-details.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { S3Error } from '#platform/s3/s3-error.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { documentResult, isTemporary, refusalProblem } from '../accept-result.js';
import { documentName } from '../document-name.js';
import { type OpenInbox } from './inbox-bucket.js';
import { ObjectIntake, type ObjectOutcome } from './object-intake.js';
import { type NotifiedObject } from './read-notification.js';
import { isInboxKey } from './result-keys.js';

const maxConcurrentObjects = 8;

/** Result of one object of a notification. */
const objectResultSchema = z
  .strictObject({
    key: z.string().describe('Decoded key of the object.'),
    status: z
      .enum(['accepted', 'known', 'refused', 'answered', 'gone', 'ignored'])
      .describe(
        '`accepted`, `known`, `refused`: processed now, with the same meaning as for an upload. `answered`: this version was processed before. `gone`: the object no longer exists. `ignored`: the object is not in the inbox bucket.',
      ),
    name: z.string().optional().describe('Name of the document, if the object was processed now.'),
    documentId: documentIdSchema.optional(),
    statusUrl: z.url().optional(),
    problem: problemDetailsSchema.optional().describe('Why the document was refused.'),
  })
  .meta({ id: 'ObjectResult' });
type ObjectResult = z.infer<typeof objectResultSchema>;

/** One result per object, in the order of the notification. */
export const bucketEventsResponseSchema = z
  .strictObject({ results: z.array(objectResultSchema) })
  .meta({ id: 'BucketEventsResponse' });
export type BucketEventsResponse = z.infer<typeof bucketEventsResponseSchema>;

/** Accepts the objects of a notification in their current version, since a notification may be delivered late. */
@Injectable()
export class BucketEventIntake {
  constructor(
    private readonly objects: ObjectIntake,
    private readonly publisher: Publisher,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_REPORTER_URL'>,
  ) {}

  /**
   * Accepts objects. If one of them fails, the others stay processed: when the notification is sent again, they are
   * `answered`.
   * @throws ProblemError if the notification must be sent again later
   */
  async accept(inbox: OpenInbox, notified: readonly NotifiedObject[]): Promise<readonly ObjectResult[]> {
    const batch = randomUUID();
    const keys = [...new Set(notified.filter((object) => isOfInbox(inbox, object)).map(({ key }) => key))];
    const outcomes = new Map(
      await pLimit(maxConcurrentObjects).map(
        keys,
        async (key) => [key, await this.acceptKey(inbox, key, batch)] as const,
      ),
    );
    return notified.map((object): ObjectResult => {
      const outcome = isOfInbox(inbox, object) ? outcomes.get(object.key) : undefined;
      return outcome === undefined ? { key: object.key, status: 'ignored' } : this.toResult(object.key, outcome);
    });
  }

  private async acceptKey(inbox: OpenInbox, key: string, batch: string): Promise<ObjectOutcome> {
    const outcome = await this.acceptCurrentVersion(inbox, key, batch);
    if (outcome.kind !== 'processed') return outcome;
    const { result } = outcome;
    if (result.status === 'accepted') this.publisher.publish([result.record]);
    if (result.status === 'refused' && isTemporary(result)) throw refusalProblem(result.refusal);
    return outcome;
  }

  private async acceptCurrentVersion(inbox: OpenInbox, key: string, batch: string): Promise<ObjectOutcome> {
    try {
      const object = await inbox.bucket.head(key);
      return object === null ? { kind: 'gone' } : await this.objects.accept(inbox, object, batch);
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      throw new ProblemError('raw_store_unavailable', 'The inbox bucket did not return the object.', {
        retryAfterSeconds: 10,
        cause: error,
      });
    }
  }

  private toResult(key: string, outcome: ObjectOutcome): ObjectResult {
    if (outcome.kind !== 'processed') return { key, status: outcome.kind };
    return { key, ...documentResult(documentName(key), outcome.result, this.settings.RATIONALE_REPORTER_URL) };
  }
}

function isOfInbox(inbox: OpenInbox, { bucket, key }: NotifiedObject): boolean {
  return bucket === inbox.location.bucket && isInboxKey(inbox.location, key);
}
