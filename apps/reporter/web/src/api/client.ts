import createClient from 'openapi-fetch';
import {
  type By,
  type Determinations,
  type Filter,
  type LetterAnswer,
  type Outcomes,
  type Pipeline,
  type Problem,
} from './answers.js';
import { ApiError } from './api-error.js';
import { type paths } from './schema.generated.js';

/**
 * The reporter's API under the page's own origin. Page and API are built from one commit and served by one process, so
 * its answers are taken as its OpenAPI document types them.
 */
const client = createClient<paths>({ baseUrl: location.origin });

/** Outcomes by group. @throws ApiError */
export function countOutcomes(by: By, filter: Filter, signal: AbortSignal): Promise<Outcomes> {
  return answered(client.GET('/v1/statistics/outcomes', { params: { query: { by, ...filter } }, signal }));
}

/** What the pipeline is doing. @throws ApiError */
export function readPipeline(signal: AbortSignal): Promise<Pipeline> {
  return answered(client.GET('/v1/pipeline', { signal }));
}

/** A page of determinations, the newest decision first; `cursor` is `next` of the page before. @throws ApiError */
export function listDeterminations(
  filter: Filter,
  page: { readonly limit: number; readonly cursor: string | null },
  signal: AbortSignal,
): Promise<Determinations> {
  const { limit, cursor } = page;
  const query = { ...filter, limit, ...(cursor === null ? {} : { cursor }) };
  return answered(client.GET('/v1/determinations', { params: { query }, signal }));
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
