import { ProblemError } from '#platform/problem/problem-error.js';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { type Refusal } from '../accept-result.js';

/** Seconds after which it is worth sending again, for what passes by itself. */
const retryAfter: Partial<Record<ProblemCode, number>> = { raw_store_unavailable: 5, too_many_waiting: 10 };

/** A refusal as the answer to a whole request. */
export function refusalProblem({ code, detail }: Refusal): ProblemError {
  const seconds = retryAfter[code];
  return new ProblemError(code, detail, seconds === undefined ? {} : { retryAfterSeconds: seconds });
}
