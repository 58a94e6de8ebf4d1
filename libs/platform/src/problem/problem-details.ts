import { problems, type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { z } from 'zod';

/** Body of every error response: RFC 9457 with the additional properties `code` and `remedy`. */
export const problemDetailsSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string(),
    remedy: z.string(),
    /** Id of the request, as in the log. */
    instance: z.string().optional(),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;

/** Returns the problem of a code, with title, status and remedy from the catalogue. */
export function problemDetails(code: ProblemCode, detail: string, instance?: string): ProblemDetails {
  const { title, status, remedy } = problems[code];
  return {
    type: `urn:rationale:problem:${code}`,
    title,
    status,
    detail,
    code,
    remedy,
    ...(instance === undefined ? {} : { instance: `urn:rationale:request:${instance}` }),
  };
}
