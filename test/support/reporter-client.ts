import { type z } from 'zod';

/** A response with its JSON body; null if the body is empty. */
export interface JsonResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Requests a path without caches and returns the response. */
export async function getJson(url: string, path: string, headers: Record<string, string> = {}): Promise<JsonResponse> {
  const response = await fetch(new URL(path, url), { headers: { 'cache-control': 'no-cache', ...headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/**
 * Requests a path and returns the body, parsed by the schema of the route.
 * @throws Error with the response if its status is not 200
 */
export async function getParsed<Schema extends z.ZodType>(
  url: string,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { status, body } = await getJson(url, path);
  if (status !== 200) throw new Error(`${path} returned ${status}: ${JSON.stringify(body)}`);
  return schema.parse(body);
}
