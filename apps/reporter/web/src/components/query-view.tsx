import { type ComponentChildren } from 'preact';
import { type QueryState } from '../api/query-state.js';
import { ProblemAlert } from './problem-alert.js';
import styles from './query-view.module.css';

/** Renders a query: its value, a loading text, or the problem with a button that tries again. */
export function QueryView<Value>(props: {
  readonly query: QueryState<Value> & { readonly refetch: () => void };
  /** What is loaded, for the loading text: `categories`. */
  readonly what: string;
  /** Height in rem to reserve while loading, so that the layout does not shift. */
  readonly height: number;
  readonly children: (value: Value) => ComponentChildren;
}) {
  const { query } = props;
  switch (query.state) {
    case 'loading':
      return (
        <p class={styles.loading} style={{ minHeight: `${props.height}rem` }} role="status">
          Loading {props.what}
        </p>
      );
    case 'failed':
      return <ProblemAlert problem={query.problem} onRetry={query.refetch} />;
    case 'ready':
      return (
        <div aria-busy={query.refreshing}>
          {query.outdated === null ? null : <ProblemAlert problem={query.outdated} outdated onRetry={query.refetch} />}
          {props.children(query.value)}
        </div>
      );
  }
}
