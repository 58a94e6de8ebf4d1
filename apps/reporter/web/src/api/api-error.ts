import { type Problem } from './types.js';

/** A failed API request, with the problem to show. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
  }

  /** Returns the problem to show for any thrown value. */
  static problemOf(error: unknown): Problem {
    if (error instanceof ApiError) return error.problem;
    return {
      title: 'An error occurred in this part of the page',
      detail: error instanceof Error ? error.message : String(error),
      code: 'page_error',
      remedy: 'Reload the page. If the error occurs again, report it with this message.',
    };
  }
}
