import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemError } from './problem-error.js';

const mostIssues = 5;

/**
 * Checks what a route declares a schema for (`@Query({ schema })`); what does not fit is answered with
 * `invalid_request` and the places.
 */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ProblemError('invalid_request', issues.slice(0, mostIssues).map(describe).join('; ')),
  });
}

function describe(issue: { readonly message: string; readonly path?: readonly unknown[] | undefined }): string {
  const place = (issue.path ?? []).map(segment).join('.');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}

function segment(part: unknown): string {
  return String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);
}
