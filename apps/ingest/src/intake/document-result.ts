import { type DocumentId } from '#domain/model/primitives.js';
import { type ProblemDetails, problemDetails } from '#platform/problem/problem-details.js';
import { type AcceptResult } from './accept-result.js';
import { statusUrl } from './status-url.js';

/** The door's answer to one document among others, as its sender gets to see it. */
export interface DocumentResult {
  readonly name: string;
  readonly status: AcceptResult['status'];
  readonly documentId?: DocumentId;
  readonly statusUrl?: string;
  readonly problem?: ProblemDetails;
}

/** Words an answer for its sender. */
export function documentResult(name: string, answer: AcceptResult, reporterUrl: string): DocumentResult {
  switch (answer.status) {
    case 'accepted':
    case 'known':
      return { name, ...answer, statusUrl: statusUrl(reporterUrl, answer.documentId) };
    case 'refused': {
      const { code, detail } = answer.refusal;
      return { name, status: 'refused', problem: problemDetails(code, detail) };
    }
  }
}
