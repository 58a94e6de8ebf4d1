import { z } from 'zod';
import { CommandError, type ExitCode, exitCodes, messageOf } from './command-error.js';
import { addressOptions, type ConnectionOptions, type Service } from './connection-options.js';

const responseTimeoutMs = 600_000;

const problemSchema = z.object({ code: z.string(), title: z.string(), detail: z.string(), remedy: z.string() });

/** Sends requests to the services. */
export class ServiceClient {
  /** @param interrupted aborts every request */
  constructor(
    private readonly connection: ConnectionOptions,
    private readonly interrupted: AbortSignal,
  ) {}

  /**
   * Sends a request and returns the response, whatever its status.
   * @throws CommandError when the service cannot be reached
   */
  async request(service: Service, path: string, init: RequestInit = {}): Promise<Response> {
    // Without an address of its own, the indexer is reached through the reporter.
    const reached = (this.connection[addressOptions[service].key] ?? '') === '' ? 'reporter' : service;
    const { option, key, variable } = addressOptions[reached];
    const address = this.connection[key];
    const signal = AbortSignal.any([this.interrupted, AbortSignal.timeout(responseTimeoutMs)]);
    try {
      const headers = new Headers(init.headers);
      if (this.connection.key) headers.set('authorization', `Bearer ${this.connection.key}`);
      return await fetch(new URL(path, address), { ...init, headers, signal });
    } catch (error) {
      if (this.interrupted.aborted) throw error;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : messageOf(error);
      throw new CommandError(
        exitCodes.unavailable,
        `The ${reached} at ${address} cannot be reached (${cause}). Start it with npm start, or set ${option} or ${variable} to its address.`,
      );
    }
  }

  /**
   * Sends a request and returns the JSON body of the response.
   * @throws CommandError when the response is an error or does not match `schema`
   */
  async requestJson<Schema extends z.ZodType>(
    service: Service,
    path: string,
    schema: Schema,
    init: RequestInit = {},
  ): Promise<z.output<Schema>> {
    const response = await this.request(service, path, init);
    if (!response.ok) throw await responseError(service, response);
    const body = schema.safeParse(await response.json().catch(() => null));
    if (body.success) return body.data;
    throw new CommandError(
      exitCodes.unavailable,
      `The response of the ${service} to ${path} has an unknown form. Check that it has the same version as this program.`,
    );
  }
}

/** Returns the init of a request with a JSON body. */
export function jsonBody(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** Exit codes of errors that a service reports about the request itself: invalid, or about an unknown object. */
const requestErrors: Readonly<Record<number, ExitCode>> = { 400: exitCodes.usage, 404: exitCodes.failed };

/** Returns the error for a response that reports one. */
export async function responseError(service: Service, response: Response): Promise<CommandError> {
  const text = await response.text();
  try {
    const { code, title, detail, remedy } = problemSchema.parse(JSON.parse(text));
    const exitCode = requestErrors[response.status] ?? exitCodes.unavailable;
    return new CommandError(exitCode, `${title} (${code}): ${detail} ${remedy}`);
  } catch {
    return new CommandError(
      exitCodes.unavailable,
      `The ${service} answered with status ${response.status}. Check that ${addressOptions[service].option} is its address.`,
    );
  }
}
