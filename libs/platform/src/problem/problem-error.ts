import { problems, type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { HttpException } from '@nestjs/common';

/** A request that cannot be answered, thrown anywhere below a controller; the filter turns it into problem+json. */
export class ProblemError extends HttpException {
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    /** What happened in this case, for the sender's eyes. */
    readonly detail: string,
    more: { readonly retryAfterSeconds?: number; readonly cause?: unknown } = {},
  ) {
    super(detail, problems[code].status, { cause: more.cause });
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}
