import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { type Problem } from '../api/types.js';
import { type ShownProblem, ShownProblems } from './shown-problems.js';
import styles from './problem-alert.module.css';

const shownProblems = new ShownProblems();

/**
 * A problem: what happened, why, what to do, and a button that tries again. If several parts of the page have the same
 * problem, only one shows it in full, and its button retries all of them.
 */
export function ProblemAlert(props: {
  readonly problem: Problem;
  /** Whether the content below is from an earlier response. */
  readonly outdated?: boolean;
  readonly onRetry?: () => void;
}) {
  const { title, detail, remedy, code } = props.problem;
  const retry = useRef(props.onRetry);
  retry.current = props.onRetry;
  const entry = useShownProblem(props.problem, props.onRetry === undefined ? undefined : () => retry.current?.());
  if (entry === null) return null;
  if (!shownProblems.isMain(entry)) {
    return <p class={styles.repeated}>Not available. See the error message on this page.</p>;
  }
  return (
    <div class={styles.note} role="alert">
      <p>
        <strong>{title}.</strong>{' '}
        {props.outdated === true ? 'The content below is from the last successful response. ' : ''}
        {detail} {remedy}
      </p>
      <p class={styles.foot}>
        <code>{code}</code>
        {props.onRetry === undefined ? null : (
          <button
            type="button"
            onClick={() => {
              shownProblems.retryAll(entry);
            }}
          >
            Try again
          </button>
        )}
      </p>
    </div>
  );
}

/** Registers a problem while the component is mounted; rerenders when the problems on the page change. */
function useShownProblem(problem: Problem, retry: (() => void) | undefined): ShownProblem | null {
  const [, rerender] = useReducer<number, undefined>((count) => count + 1, 0);
  const entry = useRef<ShownProblem | null>(null);
  useLayoutEffect(() => {
    entry.current = { problem, retry };
    const unsubscribe = shownProblems.subscribe(() => {
      rerender(undefined);
    });
    const remove = shownProblems.add(entry.current);
    return () => {
      unsubscribe();
      remove();
    };
  }, [problem.code, problem.detail]);
  return entry.current;
}
