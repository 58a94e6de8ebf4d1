import { type ComponentChildren } from 'preact';
import { type Answer } from '../api/answer.js';
import { ProblemNote } from './problem-note.js';
import styles from './answered.module.css';

/** Shows an answer when it is there, and until then that it is awaited, or why it did not come. */
export function Answered<Value>(props: {
  readonly answer: Answer<Value> & { readonly askAgain: () => void };
  /** What is awaited, for readers and screen readers: `the categories`. */
  readonly what: string;
  /** What is done until then; `Counting` where not said. */
  readonly doing?: string;
  /** Rem to keep free until the answer is there, so that nothing jumps. */
  readonly height: number;
  readonly children: (value: Value) => ComponentChildren;
}) {
  const { answer } = props;
  switch (answer.state) {
    case 'loading':
      return (
        <p class={styles.loading} style={{ minHeight: `${props.height}rem` }} role="status">
          {props.doing ?? 'Counting'} {props.what}
        </p>
      );
    case 'failed':
      return <ProblemNote problem={answer.problem} onAgain={answer.askAgain} />;
    case 'ready':
      return (
        <div aria-busy={answer.refreshing}>
          {answer.outdated === null ? null : (
            <ProblemNote problem={answer.outdated} outdated onAgain={answer.askAgain} />
          )}
          {props.children(answer.value)}
        </div>
      );
  }
}
