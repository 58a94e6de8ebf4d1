import { problems, type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { HttpException } from '@nestjs/common';

/** An error that is returned to the client; `ProblemFilter` converts it to problem+json. */
export class ProblemError extends HttpException {
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    /** What happened in this case; shown to the client. */
    readonly detail: string,
    more: { readonly retryAfterSeconds?: number; readonly cause?: unknown } = {},
  ) {
    super(detail, problems[code].status, { cause: more.cause });
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}
