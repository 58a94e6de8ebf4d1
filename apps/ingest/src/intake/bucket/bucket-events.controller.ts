import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { ApiProblems } from '#platform/open-api/api-problems.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { DocumentIntake } from '../document-intake.js';
import { discardRest, readBody } from '../http/read-body.js';
import { refusalProblem } from '../http/refusal-problem.js';
import { type BucketEventsResponse, bucketEventsResponseSchema } from './event-answers.js';
import { BucketEventIntake } from './bucket-event-intake.js';
import { InboxBucket } from './inbox-bucket.js';
import { readNotification } from './read-notification.js';

/** Bytes of one notification, and objects that it may tell of; S3 sends one at a time, a queue ten. */
const largestBody = 1_000_000;
const mostObjects = 1_000;

/** Notifications of the inbox bucket. */
@ApiTags('bucket')
@Controller('v1/bucket-events')
export class BucketEventsController {
  constructor(
    private readonly inbox: InboxBucket,
    private readonly intake: DocumentIntake,
    private readonly events: BucketEventIntake,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tell of new objects in the inbox bucket',
    description:
      'The body is an S3 event notification, also one that is wrapped in messages of SQS or SNS. The objects are taken as they stand when it comes; told of twice, or in any order, they count once. With 503, tell it again.',
  })
  @ApiConsumes('application/json')
  @ApiBody({ required: true, schema: { type: 'object', properties: { Records: { type: 'array', items: {} } } } })
  @ApiResponse({ status: 200, description: 'One result an object.', standardSchema: bucketEventsResponseSchema })
  @ApiProblems('invalid_request', 'not_found', 'batch_too_large', 'too_many_waiting', 'raw_store_unavailable')
  async receiveEvents(@Req() request: FastifyRequest): Promise<BucketEventsResponse> {
    const inbox = this.inbox.open;
    const closed = this.intake.refusal();
    if (inbox === null || closed !== null) await discardRest(request.raw);
    if (inbox === null) throw new ProblemError('not_found', 'No inbox bucket is set (RATIONALE_INBOX_BUCKET).');
    if (closed !== null) throw refusalProblem(closed);
    const body = await readBody(request.raw, largestBody);
    if (body === null) throw tooLarge(`A notification may have up to ${largestBody} bytes.`);
    const named = readNotification(parseJson(body));
    if (named === null) throw new ProblemError('invalid_request', 'The body is no S3 event notification.');
    if (named.length > mostObjects) throw tooLarge(`A notification may tell of up to ${mostObjects} objects.`);
    return { results: [...(await this.events.receive(inbox, named))] };
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
