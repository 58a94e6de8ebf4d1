import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { AuditedAccess } from '#platform/access/route-access.js';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { refusalProblem } from '../accept-result.js';
import { DocumentIntake } from '../document-intake.js';
import { discardRest, readBody } from '../http/read-body.js';
import { BucketEventIntake, type BucketEventsResponse, bucketEventsResponseSchema } from './bucket-event-intake.js';
import { InboxBucket } from './inbox-bucket.js';
import { readNotification } from './read-notification.js';

/** Limits of one notification; S3 sends one object at a time, a queue up to ten. */
const maxBodyBytes = 1_000_000;
const maxObjects = 1_000;

/** Receives the event notifications of the inbox bucket. */
@ApiTags('bucket')
@Controller('v1/bucket-events')
export class BucketEventsController {
  constructor(
    private readonly inbox: InboxBucket,
    private readonly intake: DocumentIntake,
    private readonly events: BucketEventIntake,
  ) {}

  @Post()
  @AuditedAccess('upload', 'submitter')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Notify of new objects in the inbox bucket',
    description:
      'The body is an S3 event notification, which may be wrapped in SQS or SNS messages. The current version of each object is accepted; repeated notifications and any order have the same result. After a 503, send the notification again.',
  })
  @ApiConsumes('application/json')
  @ApiBody({ required: true, schema: { type: 'object', properties: { Records: { type: 'array', items: {} } } } })
  @ApiResponse({ status: 200, description: 'One result per object.', standardSchema: bucketEventsResponseSchema })
  @ApiProblems('invalid_request', 'not_found', 'batch_too_large', 'too_many_waiting', 'raw_store_unavailable')
  async receiveEvents(@Req() request: FastifyRequest): Promise<BucketEventsResponse> {
    const inbox = this.inbox.open;
    const backpressure = this.intake.backpressure();
    if (inbox === null || backpressure !== null) await discardRest(request.raw);
    if (inbox === null) throw new ProblemError('not_found', 'RATIONALE_INBOX_BUCKET is not set.');
    if (backpressure !== null) throw refusalProblem(backpressure);
    const body = await readBody(request.raw, maxBodyBytes);
    if (body === null) throw tooLarge(`The notification exceeds the limit of ${maxBodyBytes} bytes.`);
    const notified = readNotification(parseJson(body));
    if (notified === null) throw new ProblemError('invalid_request', 'The body is not an S3 event notification.');
    if (notified.length > maxObjects) throw tooLarge(`The notification exceeds the limit of ${maxObjects} objects.`);
    return { results: [...(await this.events.accept(inbox, notified))] };
  }
}

function tooLarge(detail: string): ProblemError {
  return new ProblemError('batch_too_large', detail);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
