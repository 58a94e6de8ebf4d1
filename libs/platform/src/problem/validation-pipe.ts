import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ProblemError } from './problem-error.js';

const maxIssues = 5;

/** Validates the parameters for which a route declares a schema (`@Query({ schema })`); fails with `invalid_request`. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ProblemError('invalid_request', issues.slice(0, maxIssues).map(describe).join('; ')),
  });
}

function describe(issue: { readonly message: string; readonly path?: readonly unknown[] | undefined }): string {
  const path = (issue.path ?? []).map(segment).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

function segment(part: unknown): string {
  return String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);
}
