import createClient from 'openapi-fetch';
import {
  type GroupBy,
  type DocumentAnswer,
  type DocumentFilter,
  type Filter,
  type LetterAnswer,
  type ListedDetermination,
  type ListSort,
  type MisreadReport,
  type Outcomes,
  type Pipeline,
  type Precedents,
  type Problem,
  type PublishedRates,
  type Reasons,
  type SearchResult,
  type Session,
  type Suggestion,
  type UnderstoodQuery,
  type UploadResults,
  type TwoWay,
} from './types.js';
import { ApiError } from './api-error.js';
import { type paths } from './schema.generated.js';
import { type SimilarTo } from '../paths.js';
import { type PageReader } from './use-paged-list.js';

/**
 * Client of the reporter's API on the page's own origin. Page and API are built from one commit and served by one
 * process, so responses are not validated at run time.
 */
const client = createClient<paths>({ baseUrl: location.origin });

/** Returns outcomes by group. @throws ApiError */
export function countOutcomes(by: GroupBy, filter: Filter, signal: AbortSignal): Promise<Outcomes> {
  return dataOf(client.GET('/v1/statistics/outcomes', { params: { query: { by, ...filter } }, signal }));
}

/** Returns outcomes by two dimensions. @throws ApiError */
export function countTwoWay(rows: GroupBy, columns: GroupBy, filter: Filter, signal: AbortSignal): Promise<TwoWay> {
  return dataOf(client.GET('/v1/statistics/two-way', { params: { query: { rows, columns, ...filter } }, signal }));
}

/** Returns how often each reason is given in upheld and in overturned determinations. @throws ApiError */
export function countReasons(filter: Filter, signal: AbortSignal): Promise<Reasons> {
  return dataOf(client.GET('/v1/statistics/reasons', { params: { query: filter }, signal }));
}

/** Returns the uphold rates by year, with those that DWC published. @throws ApiError */
export function comparePublishedRates(signal: AbortSignal): Promise<PublishedRates> {
  return dataOf(client.GET('/v1/statistics/published-rates', { signal }));
}

/** Returns the state of the pipeline. @throws ApiError */
export function readPipeline(signal: AbortSignal): Promise<Pipeline> {
  return dataOf(client.GET('/v1/pipeline', { signal }));
}

/** Reads the determinations that match a filter, sorted by a date, in pages of 100. @throws ApiError */
export function determinationPages(filter: Filter, sort: ListSort = '-decided'): PageReader<ListedDetermination> {
  return async (cursor, signal) => {
    const query = { ...filter, sort, limit: 100, ...(cursor === null ? {} : { cursor }) };
    const answer = await dataOf(client.GET('/v1/determinations', { params: { query }, signal }));
    return { rows: answer.determinations, next: answer.next };
  };
}

/**
 * A row of the determination list; `found` holds the matched words of a text search, `passages` is whether words were
 * searched in rationale and summary.
 */
export type ListRow = ListedDetermination & {
  readonly found: SearchResult['found'] | null;
  readonly passages: boolean;
};

/**
 * Reads the rows that match a filter: sorted by a date, or best match first for a text search. If the words were all understood
 * as a request, there is no passage to show but the sentences that decide. @throws ApiError
 */
export function listPages(filter: Filter, sort: ListSort): PageReader<ListRow> {
  const { q, ...rest } = filter;
  if (q === undefined) {
    const read = determinationPages(rest, sort);
    return async (cursor, signal) => {
      const { rows, next } = await read(cursor, signal);
      return { rows: rows.map((row) => ({ ...row, found: null, passages: false })), next };
    };
  }
  return async (cursor, signal) => {
    const query = { ...rest, q, limit: 50, ...(cursor === null ? {} : { cursor }) };
    const { results, next, understood } = await dataOf(client.GET('/v1/search', { params: { query }, signal }));
    const passages = understood.text !== null;
    return { rows: results.map(({ determination, found }) => ({ ...determination, found, passages })), next };
  };
}

/** Returns what begins with the words of a search that is being written. @throws ApiError */
export async function suggest(q: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  return (await dataOf(client.GET('/v1/suggest', { params: { query: { q } }, signal }))).suggestions;
}

/** Returns the letter that a search names by its case number or document id; null if it names none. @throws ApiError */
export async function findNamedLetter(q: string): Promise<string | null> {
  if (!/^(?:(?:CM|IMR)\d{2}-\d{4,7}|[0-9a-f]{64})$/i.test(q)) return null;
  const { letter } = await dataOf(client.GET('/v1/search', { params: { query: { q, limit: 1 } } }));
  return letter?.letterId ?? null;
}

/** Returns how a search is understood, which depends on the data, with counts under the other filters. @throws ApiError */
export async function understandSearch(
  filter: Filter & { readonly q: string },
  signal: AbortSignal,
): Promise<{ readonly understood: UnderstoodQuery; readonly dataVersion: number }> {
  return dataOf(client.GET('/v1/search', { params: { query: { ...filter, limit: 1 } }, signal }));
}

/** Similar decisions: their figures and reasons, and the most similar ones of either outcome. */
export interface SimilarDecisions {
  readonly all: Precedents;
  readonly upheld: Precedents['precedents'];
  readonly overturned: Precedents['precedents'];
}

/** Returns the decisions on requests like this one. @throws ApiError */
export async function findPrecedents(of: SimilarTo, signal: AbortSignal): Promise<SimilarDecisions> {
  const find = (outcome: readonly ('upheld' | 'overturned')[], limit: number) =>
    dataOf(
      client.GET('/v1/precedents', {
        params: { query: { ...of, limit, ...(outcome.length === 0 ? {} : { outcome: [...outcome] }) } },
        signal,
      }),
    );
  const [all, upheld, overturned] = await Promise.all([find([], 1), find(['upheld'], 8), find(['overturned'], 8)]);
  return { all, upheld: upheld.precedents, overturned: overturned.precedents };
}

/** Reads documents by processing result, most recent first, in pages of 50. @throws ApiError */
export function documentPages(filter: DocumentFilter): PageReader<DocumentAnswer> {
  return async (cursor, signal) => {
    const query = { ...filter, limit: 50, ...(cursor === null ? {} : { cursor }) };
    const answer = await dataOf(client.GET('/v1/documents', { params: { query }, signal }));
    return { rows: answer.documents, next: answer.next };
  };
}

/** Returns a document's state. @throws ApiError */
export function readDocument(documentId: string, signal: AbortSignal): Promise<DocumentAnswer> {
  return dataOf(client.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal }));
}

/** Retries a failed or rejected document by its id. @throws ApiError */
export async function retryFailure(failureId: string): Promise<void> {
  await dataOf(client.POST('/v1/failures/{failureId}/retry', { params: { path: { failureId } } }));
}

/** Retries all failures (dead letters included) or all rejected documents; returns how many. @throws ApiError */
export async function retryFailures(state: 'failed' | 'rejected'): Promise<number> {
  return (await dataOf(client.POST('/v1/failures/retry', { params: { query: { state } } }))).retried;
}

/** Stores a misread report; returns its id. @throws ApiError */
export async function reportMisread(report: MisreadReport): Promise<string> {
  return (await dataOf(client.POST('/v1/misreads', { body: report }))).misreadId;
}

/**
 * Uploads documents through the reporter; returns one result per file, in order.
 * @throws ApiError if the whole request failed
 */
export function sendDocuments(files: readonly File[], signal: AbortSignal): Promise<UploadResults> {
  const form = new FormData();
  for (const file of files) form.append('documents', file, file.name);
  return dataOf(
    fetch('/v1/documents/batch', { method: 'POST', body: form, signal }).then(async (response) => {
      const body: unknown = await response.json().catch(() => null);
      return response.ok ? { data: body as UploadResults } : { error: body };
    }),
  );
}

/** Returns a letter with all parsed values. @throws ApiError */
export function readLetter(letterId: string, signal: AbortSignal): Promise<LetterAnswer> {
  return dataOf(client.GET('/v1/letters/{letterId}', { params: { path: { letterId } }, signal }));
}

/** Returns whether a key is required, and what the session may do. @throws ApiError */
export function readSession(): Promise<Session> {
  return dataOf(client.GET('/v1/session'));
}

/** Exchanges a key for a session. @throws ApiError */
export function signIn(key: string): Promise<Session> {
  return dataOf(client.POST('/v1/session', { body: { key } }));
}

/** Ends the session. @throws ApiError */
export function signOut(): Promise<Session> {
  return dataOf(client.DELETE('/v1/session'));
}

/** Returns a response's data. @throws ApiError with the API's problem, or with `unreachable` if there was no response */
async function dataOf<Answer>(request: Promise<{ data?: Answer; error?: unknown }>): Promise<Answer> {
  const { data, error } = await request.catch((fault: unknown) => {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw new ApiError(unreachable);
  });
  if (data !== undefined) return data;
  throw new ApiError(isProblem(error) ? error : unexpected);
}

const unreachable: Problem = {
  title: 'The reporter did not respond',
  detail: 'The request failed before a response was received.',
  code: 'unreachable',
  remedy: 'Check that the reporter is running and that the network is up, then try again.',
};

const unexpected: Problem = {
  title: 'Unexpected response',
  detail: 'The response is not in the format of the reporter.',
  code: 'unexpected_answer',
  remedy: 'Check the log of the proxy in front of the reporter, if there is one.',
};

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'title' in error && 'code' in error;
}
