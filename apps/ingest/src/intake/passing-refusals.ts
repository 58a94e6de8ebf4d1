import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { type AcceptResult } from './accept-result.js';

const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['too_many_waiting', 'raw_store_unavailable']);

/** Whether a document was refused for what passes by itself: it stays where it is and is tried again. */
export function isPassing(answer: AcceptResult): boolean {
  return answer.status === 'refused' && passing.has(answer.refusal.code);
}
