import { useState } from 'preact/hooks';
import { ApiError } from '../api/api-error.js';
import styles from './retry.module.css';

type State = 'resting' | 'asking' | { readonly said: string; readonly failed: boolean };

/** A button that has something tried again once, and says what came of asking. */
export function Retry(props: {
  readonly words: string;
  /** Asks for it; resolves to what to say. */
  readonly onRetry: () => Promise<string>;
}) {
  const [state, setState] = useState<State>('resting');
  if (typeof state === 'object' && !state.failed) return <span role="status">{state.said}</span>;
  const ask = () => {
    setState('asking');
    props.onRetry().then(
      (said) => {
        setState({ said, failed: false });
      },
      (error: unknown) => {
        const { title, remedy } = ApiError.problemOf(error);
        setState({ said: `${title}. ${remedy}`, failed: true });
      },
    );
  };
  return (
    <>
      <button type="button" class={styles.button} disabled={state === 'asking'} onClick={ask}>
        {props.words}
      </button>
      {typeof state === 'object' ? (
        <span role="alert" class={styles.fault}>
          {state.said}
        </span>
      ) : null}
    </>
  );
}
