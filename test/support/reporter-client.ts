import { type z } from 'zod';

/** What a service answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Asks a service for what is true now, and reads its JSON answer. */
export async function ask(url: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(new URL(path, url), { headers: { 'cache-control': 'no-cache', ...headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/**
 * The answer to a question that has one, in the form that the route promises.
 * @throws Error with what came instead
 */
export async function askFor<Schema extends z.ZodType>(
  url: string,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { status, body } = await ask(url, path);
  if (status !== 200) throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`);
  return schema.parse(body);
}
