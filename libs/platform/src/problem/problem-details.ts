import { problems, type ProblemCode } from '#domain/errors/problem-catalogue.js';
import { z } from 'zod';

/** The body of every error answer, RFC 9457 with this project's `code` and `remedy`. */
export const problemDetailsSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.string(),
    remedy: z.string(),
    /** The id of the request, as the log has it. */
    instance: z.string().optional(),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;

/** Fills in what the catalogue says of a code. */
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
