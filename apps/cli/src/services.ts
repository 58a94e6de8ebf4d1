import { z } from 'zod';
import { CommandError } from './command-error.js';

const addresses = {
  ingest: { variable: 'RATIONALE_INGEST_URL', standard: 'http://127.0.0.1:3001' },
  reporter: { variable: 'RATIONALE_REPORTER_URL', standard: 'http://127.0.0.1:3000' },
  indexer: { variable: 'RATIONALE_INDEXER_URL', standard: 'http://127.0.0.1:3003' },
} as const;

/** The services that commands ask. */
export type AskedService = keyof typeof addresses;

const longestAnswer = 600_000;

const problemSchema = z.object({ code: z.string(), title: z.string(), detail: z.string(), remedy: z.string() });

/** Where a service is, by its setting. */
export function addressOf(service: AskedService): string {
  const { variable, standard } = addresses[service];
  const set = process.env[variable];
  return set === undefined || set === '' ? standard : set;
}

/**
 * Sends a request and gives the answer as it comes, whatever its status.
 * @throws CommandError where the service does not answer
 */
export async function send(service: AskedService, path: string, init: RequestInit = {}): Promise<Response> {
  const address = addressOf(service);
  try {
    return await fetch(new URL(path, address), { signal: AbortSignal.timeout(longestAnswer), ...init });
  } catch (error) {
    const { variable } = addresses[service];
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    const remedy = `Start it (npm start), or set ${variable} to where it is.`;
    throw new CommandError(`The ${service} at ${address} does not answer (${cause}). ${remedy}`);
  }
}

/**
 * Asks a service and reads its JSON answer.
 * @throws CommandError with the problem's words where the answer is one
 */
export async function ask<Schema extends z.ZodType>(
  service: AskedService,
  path: string,
  schema: Schema,
  init: RequestInit = {},
): Promise<z.output<Schema>> {
  const response = await send(service, path, init);
  if (!response.ok) throw new CommandError(await describe(service, response));
  const answer = schema.safeParse(await response.json());
  if (answer.success) return answer.data;
  throw new CommandError(`The ${service} answered ${path} in a form that is not known here; is it of another version?`);
}

/** A JSON body, with its header. */
export function jsonBody(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** What an answer that is no success says. */
export async function describe(service: AskedService, response: Response): Promise<string> {
  const text = await response.text();
  try {
    const { code, title, detail, remedy } = problemSchema.parse(JSON.parse(text));
    return `${title} (${code}): ${detail} ${remedy}`;
  } catch {
    return `The ${service} answered ${response.status}.`;
  }
}
