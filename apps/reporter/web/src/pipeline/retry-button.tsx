import { useState } from 'preact/hooks';
import { ApiError } from '../api/api-error.js';
import styles from './retry-button.module.css';

type State = 'idle' | 'sending' | { readonly message: string; readonly failed: boolean };

/** A button that sends a retry request once and shows its result. */
export function RetryButton(props: {
  readonly label: string;
  /** Sends the request; resolves to the text to show. */
  readonly onRetry: () => Promise<string>;
}) {
  const [state, setState] = useState<State>('idle');
  if (typeof state === 'object' && !state.failed) return <span role="status">{state.message}</span>;
  const send = () => {
    setState('sending');
    props.onRetry().then(
      (message) => {
        setState({ message, failed: false });
      },
      (error: unknown) => {
        const { title, remedy } = ApiError.problemOf(error);
        setState({ message: `${title}. ${remedy}`, failed: true });
      },
    );
  };
  return (
    <>
      <button type="button" class={styles.button} disabled={state === 'sending'} onClick={send}>
        {props.label}
      </button>
      {typeof state === 'object' ? (
        <span role="alert" class={styles.fault}>
          {state.message}
        </span>
      ) : null}
    </>
  );
}
