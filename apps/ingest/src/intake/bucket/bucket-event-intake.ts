import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { mapBounded } from '#platform/bounds/map-bounded.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { S3Error } from '#platform/s3/s3-error.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { documentName } from '../document-name.js';
import { documentResult } from '../document-result.js';
import { refusalProblem } from '../http/refusal-problem.js';
import { isPassing } from '../passing-refusals.js';
import { isInboxKey } from './result-keys.js';
import { type ObjectResult } from './event-answers.js';
import { type ObjectOutcome } from './object-outcome.js';
import { ObjectIntake, type OpenInbox } from './object-intake.js';
import { type NamedObject } from './read-notification.js';

const objectsAtOnce = 8;

/** Takes the objects that a notification tells of, as they stand now: what the notification says of them may be old. */
@Injectable()
export class BucketEventIntake {
  constructor(
    private readonly objects: ObjectIntake,
    private readonly publisher: Publisher,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_REPORTER_URL'>,
  ) {}

  /**
   * What was taken stays taken where one object makes the whole fail: told again, it is answered.
   * @throws ProblemError where the sender shall tell it again later
   */
  async receive(inbox: OpenInbox, named: readonly NamedObject[]): Promise<readonly ObjectResult[]> {
    const batch = randomUUID();
    const keys = [...new Set(named.filter((one) => isOfInbox(inbox, one)).map(({ key }) => key))];
    const taken = await mapBounded(keys, objectsAtOnce, (key) => this.take(inbox, key, batch));
    const outcomes = new Map(keys.map((key, index) => [key, taken[index]]));
    return named.map((one): ObjectResult => {
      const outcome = isOfInbox(inbox, one) ? outcomes.get(one.key) : undefined;
      return outcome === undefined ? { key: one.key, status: 'ignored' } : this.result(one.key, outcome);
    });
  }

  private async take(inbox: OpenInbox, key: string, batch: string): Promise<ObjectOutcome> {
    const outcome = await this.takeAsItStands(inbox, key, batch);
    if (outcome.kind === 'taken') {
      if (outcome.stored !== null) this.publisher.publish([outcome.stored]);
      const { answer } = outcome;
      if (answer.status === 'refused' && isPassing(answer)) throw refusalProblem(answer.refusal);
    }
    return outcome;
  }

  private async takeAsItStands(inbox: OpenInbox, key: string, batch: string): Promise<ObjectOutcome> {
    try {
      const object = await inbox.bucket.head(key);
      return object === null ? { kind: 'gone' } : await this.objects.accept(inbox, object, batch);
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      throw new ProblemError('raw_store_unavailable', 'The inbox bucket did not give the object.', {
        retryAfterSeconds: 10,
        cause: error,
      });
    }
  }

  private result(key: string, outcome: ObjectOutcome): ObjectResult {
    if (outcome.kind !== 'taken') return { key, status: outcome.kind };
    return { key, ...documentResult(documentName(key), outcome.answer, this.settings.RATIONALE_REPORTER_URL) };
  }
}

function isOfInbox(inbox: OpenInbox, { bucket, key }: NamedObject): boolean {
  return bucket === inbox.place.bucket && isInboxKey(inbox.place, key);
}
