/**
 * The one place that decides whether imports of `#domain` and `#platform` (package.json, `imports`) resolve to the
 * TypeScript sources or to `dist`. The compiler reads the same condition from tsconfig.json, which cannot import it.
 */

/** The condition of package.json's `imports` under which they resolve to the sources. */
export const sourceCondition = 'rationale-source';

/** Resolution conditions of a tool that works on the sources: `sourceCondition` before those that the tool has anyway. */
export function sourceConditions(...others) {
  return [sourceCondition, ...others];
}

/**
 * Arguments with which Node runs a TypeScript source of this repository, and never a module of `dist`. The loader sets
 * the condition, so that it cannot be forgotten.
 */
export const sourceArguments = [`--import=${new URL('typescript-loader.mjs', import.meta.url).href}`];
