import { type Problem } from './answers.js';

/** A request that the API did not answer as asked, with the problem to show. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
  }

  /** The problem of anything thrown. */
  static problemOf(error: unknown): Problem {
    if (error instanceof ApiError) return error.problem;
    return {
      title: 'This part of the page failed',
      detail: error instanceof Error ? error.message : String(error),
      code: 'page_error',
      remedy: 'Load the page again; if it stays, report it with these words.',
    };
  }
}
