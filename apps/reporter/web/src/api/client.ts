import createClient from 'openapi-fetch';
import {
  type By,
  type DocumentAnswer,
  type DocumentFilter,
  type Filter,
  type LetterAnswer,
  type ListedDetermination,
  type MisreadReport,
  type Outcomes,
  type Pipeline,
  type Problem,
  type PublishedRates,
  type SearchResult,
  type SentDocuments,
  type TwoWay,
} from './answers.js';
import { ApiError } from './api-error.js';
import { type paths } from './schema.generated.js';
import { type ReadPage } from './use-pages.js';

/**
 * The reporter's API under the page's own origin. Page and API are built from one commit and served by one process, so
 * its answers are taken as its OpenAPI document types them.
 */
const client = createClient<paths>({ baseUrl: location.origin });

/** Outcomes by group. @throws ApiError */
export function countOutcomes(by: By, filter: Filter, signal: AbortSignal): Promise<Outcomes> {
  return answered(client.GET('/v1/statistics/outcomes', { params: { query: { by, ...filter } }, signal }));
}

/** Outcomes by two dimensions at once. @throws ApiError */
export function countTwoWay(rows: By, columns: By, filter: Filter, signal: AbortSignal): Promise<TwoWay> {
  return answered(client.GET('/v1/statistics/two-way', { params: { query: { rows, columns, ...filter } }, signal }));
}

/** Our uphold rates by year beside those that DWC published. @throws ApiError */
export function comparePublishedRates(signal: AbortSignal): Promise<PublishedRates> {
  return answered(client.GET('/v1/statistics/published-rates', { signal }));
}

/** What the pipeline is doing. @throws ApiError */
export function readPipeline(signal: AbortSignal): Promise<Pipeline> {
  return answered(client.GET('/v1/pipeline', { signal }));
}

/** Determinations that a filter shows, the newest decision first, in pages of 100. @throws ApiError */
export function determinationPages(filter: Filter): ReadPage<ListedDetermination> {
  return async (cursor, signal) => {
    const query = { ...filter, limit: 100, ...(cursor === null ? {} : { cursor }) };
    const answer = await answered(client.GET('/v1/determinations', { params: { query }, signal }));
    return { rows: answer.determinations, next: answer.next };
  };
}

/** A determination of a list; where it was looked for by words, with the places of those. */
export type ListRow = ListedDetermination & { readonly found: SearchResult['found'] | null };

/** What a filter shows, for a list: newest first, or, where it names words, best first with their places. @throws ApiError */
export function listPages(filter: Filter): ReadPage<ListRow> {
  const { q, ...rest } = filter;
  if (q === undefined) {
    const read = determinationPages(rest);
    return async (cursor, signal) => {
      const { rows, next } = await read(cursor, signal);
      return { rows: rows.map((row) => ({ ...row, found: null })), next };
    };
  }
  return async (cursor, signal) => {
    const query = { ...rest, q, limit: 50, ...(cursor === null ? {} : { cursor }) };
    const { results, next } = await answered(client.GET('/v1/search', { params: { query }, signal }));
    return { rows: results.map(({ determination, found }) => ({ ...determination, found })), next };
  };
}

/** Documents by how they ended, the last first, in pages of 50. @throws ApiError */
export function documentPages(filter: DocumentFilter): ReadPage<DocumentAnswer> {
  return async (cursor, signal) => {
    const query = { ...filter, limit: 50, ...(cursor === null ? {} : { cursor }) };
    const answer = await answered(client.GET('/v1/documents', { params: { query }, signal }));
    return { rows: answer.documents, next: answer.next };
  };
}

/** Where a document stands. @throws ApiError */
export function readDocument(documentId: string, signal: AbortSignal): Promise<DocumentAnswer> {
  return answered(client.GET('/v1/documents/{documentId}', { params: { path: { documentId } }, signal }));
}

/** Has something that failed tried again: a document by its id. @throws ApiError */
export async function retryFailure(failureId: string): Promise<void> {
  await answered(client.POST('/v1/failures/{failureId}/retry', { params: { path: { failureId } } }));
}

/** Has everything that failed, dead letters too, or was rejected tried again; answers how many. @throws ApiError */
export async function retryFailures(state: 'failed' | 'rejected'): Promise<number> {
  return (await answered(client.POST('/v1/failures/retry', { params: { query: { state } } }))).retried;
}

/** Keeps a reader's note for the maintainers; answers its number. @throws ApiError */
export async function reportMisread(report: MisreadReport): Promise<string> {
  return (await answered(client.POST('/v1/misreads', { body: report }))).misreadId;
}

/**
 * Sends documents to be read, through the reporter; each is answered for itself, in order.
 * @throws ApiError where none of them was taken
 */
export function sendDocuments(files: readonly File[], signal: AbortSignal): Promise<SentDocuments> {
  const form = new FormData();
  for (const file of files) form.append('documents', file, file.name);
  return answered(
    fetch('/v1/documents/batch', { method: 'POST', body: form, signal }).then(async (response) => {
      const body: unknown = await response.json().catch(() => null);
      return response.ok ? { data: body as SentDocuments } : { error: body };
    }),
  );
}

/** A letter with everything that was read in it. @throws ApiError */
export function readLetter(letterId: string, signal: AbortSignal): Promise<LetterAnswer> {
  return answered(client.GET('/v1/letters/{letterId}', { params: { path: { letterId } }, signal }));
}

/** The answer of a request. @throws ApiError with the API's own problem, or with one of ours where nothing came back */
async function answered<Answer>(request: Promise<{ data?: Answer; error?: unknown }>): Promise<Answer> {
  const { data, error } = await request.catch((fault: unknown) => {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw new ApiError(unreachable);
  });
  if (data !== undefined) return data;
  throw new ApiError(isProblem(error) ? error : unexpected);
}

const unreachable: Problem = {
  title: 'The reporter does not answer',
  detail: 'No answer came from this address.',
  code: 'unreachable',
  remedy: 'See whether the reporter runs and the network is up.',
};

const unexpected: Problem = {
  title: 'Something else than the reporter answered',
  detail: 'The answer was none that the reporter gives.',
  code: 'unexpected_answer',
  remedy: 'A proxy in between may be the cause; its log may have more.',
};

function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'title' in error && 'code' in error;
}
