import { type JsonResponse } from './reporter-client.js';

/** Sends a POST or DELETE request and returns the response. */
export async function request(
  method: 'POST' | 'DELETE',
  url: string,
  path: string,
  body?: unknown,
): Promise<JsonResponse> {
  const response = await fetch(new URL(path, url), {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}
