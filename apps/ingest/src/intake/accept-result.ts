import { type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { problemDetails } from '#platform/problem/problem-details.js';
import { type BatchResult } from '#platform/uploads/upload-responses.js';

/** Why a document was refused: a code of the problem catalogue, and the detail of this case. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
}

/** Result of `DocumentIntake.accept`. An accepted document has a record, which its caller passes to `Publisher`. */
export type AcceptResult =
  | { readonly status: 'accepted'; readonly documentId: DocumentId; readonly record: DocumentRecord }
  | { readonly status: 'known'; readonly documentId: DocumentId }
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** Seconds after which a request is worth a retry, by the code of a temporary refusal. */
const retryAfterSeconds: Partial<Record<ProblemCode, number>> = { raw_store_unavailable: 5, too_many_waiting: 10 };

/** Returns whether a document was refused for a temporary reason: it stays in its inbox and is tried again. */
export function isTemporary(result: AcceptResult): boolean {
  return result.status === 'refused' && result.refusal.code in retryAfterSeconds;
}

/** Returns the error response to a whole request, with `Retry-After` if the reason is temporary. */
export function refusalProblem({ code, detail }: Refusal): ProblemError {
  const seconds = retryAfterSeconds[code];
  return new ProblemError(code, detail, seconds === undefined ? {} : { retryAfterSeconds: seconds });
}

/** Returns the URL at which the reporter serves the state of a document. */
export function statusUrl(reporterUrl: string, documentId: DocumentId): string {
  return `${reporterUrl.replace(/\/+$/, '')}/v1/documents/${documentId}`;
}

/** Returns the result of one document among others, as its sender reads it. */
export function documentResult(name: string, result: AcceptResult, reporterUrl: string): BatchResult {
  if (result.status === 'refused') {
    return { name, status: 'refused', problem: problemDetails(result.refusal.code, result.refusal.detail) };
  }
  const { status, documentId } = result;
  return { name, status, documentId, statusUrl: statusUrl(reporterUrl, documentId) };
}
