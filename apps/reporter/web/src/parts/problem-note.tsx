import { type Problem } from '../api/answers.js';
import styles from './problem-note.module.css';

/** A problem in words: what happened, what can be done, and a way to try again. */
export function ProblemNote(props: {
  readonly problem: Problem;
  /** What stands below is an older answer. */
  readonly outdated?: boolean;
  readonly onAgain?: () => void;
}) {
  const { title, detail, remedy, code } = props.problem;
  return (
    <div class={styles.note} role="alert">
      <p>
        <strong>{title}.</strong> {props.outdated === true ? 'What stands below is the last answer. ' : ''}
        {detail} {remedy}
      </p>
      <p class={styles.foot}>
        <code>{code}</code>
        {props.onAgain === undefined ? null : (
          <button type="button" onClick={props.onAgain}>
            Try again
          </button>
        )}
      </p>
    </div>
  );
}
