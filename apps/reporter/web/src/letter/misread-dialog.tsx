import { useEffect, useRef, useState } from 'preact/hooks';
import { type Problem } from '../api/types.js';
import { ApiError } from '../api/api-error.js';
import { reportMisread } from '../api/client.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { formatPointer } from './format-values.js';
import styles from './misread-dialog.module.css';

/** The field that a misread is reported for. */
export interface MisreadSubject {
  readonly documentId: string;
  readonly pointer: string;
  /** The value as shown on the page; null if there is none. */
  readonly shown: string | null;
}

type State = 'editing' | 'sending' | { readonly misreadId: string } | { readonly problem: Problem };

/** A form that reports a misread to the maintainers. */
export function MisreadDialog(props: { readonly subject: MisreadSubject; readonly onClose: () => void }) {
  const { documentId, pointer, shown } = props.subject;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>('editing');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const send = (form: FormData) => {
    const field = (name: string) => {
      const given = form.get(name);
      return typeof given === 'string' ? given.trim() : '';
    };
    setState('sending');
    reportMisread({
      documentId,
      pointer,
      wrong: field('wrong'),
      ...(shown === null ? {} : { shown: shown.slice(0, 2_000) }),
      ...(field('expected') === '' ? {} : { expected: field('expected') }),
      ...(field('contact') === '' ? {} : { contact: field('contact') }),
    }).then(
      (misreadId) => {
        setState({ misreadId });
      },
      (error: unknown) => {
        setState({ problem: ApiError.problemOf(error) });
      },
    );
  };
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby="misread-title" onClose={props.onClose}>
      <h2 id="misread-title">Report a misread</h2>
      <p class={styles.subject}>
        {formatPointer(pointer)}
        {shown === null ? null : <q>{shown.length > 300 ? `${shown.slice(0, 300)}…` : shown}</q>}
      </p>
      {typeof state === 'object' && 'misreadId' in state ? (
        <p role="status">Report {state.misreadId} was stored for the maintainers. Figures are not changed by it.</p>
      ) : (
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            send(new FormData(event.currentTarget));
          }}
        >
          <label>
            What is wrong
            <textarea name="wrong" rows={3} maxLength={2_000} required />
          </label>
          <label>
            Correct value <span>(optional)</span>
            <textarea name="expected" rows={2} maxLength={2_000} />
          </label>
          <label>
            Contact <span>(optional; stored with the report, visible to the maintainers only)</span>
            <input name="contact" maxLength={200} autocomplete="email" />
          </label>
          {typeof state === 'object' && 'problem' in state ? <ProblemAlert problem={state.problem} /> : null}
          <button type="submit" class={styles.send} disabled={state === 'sending'}>
            Send report
          </button>
        </form>
      )}
      <form method="dialog" class={styles.close}>
        <button>Close</button>
      </form>
    </dialog>
  );
}
