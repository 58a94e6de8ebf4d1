import { useEffect, useRef, useState } from 'preact/hooks';
import { type Problem } from '../api/answers.js';
import { ApiError } from '../api/api-error.js';
import { reportMisread } from '../api/client.js';
import { ProblemNote } from '../parts/problem-note.js';
import { fieldInWords } from './field-words.js';
import styles from './misread-dialog.module.css';

/** What the reader says about which field. */
export interface MisreadSubject {
  readonly documentId: string;
  readonly pointer: string;
  /** The value as it stands on the page; null where none does. */
  readonly shown: string | null;
}

type State = 'asking' | 'sending' | { readonly misreadId: string } | { readonly problem: Problem };

/** Asks what was misread in a field, and keeps it for the maintainers. */
export function MisreadDialog(props: { readonly subject: MisreadSubject; readonly onClose: () => void }) {
  const { documentId, pointer, shown } = props.subject;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<State>('asking');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const send = (form: FormData) => {
    const said = (name: string) => {
      const given = form.get(name);
      return typeof given === 'string' ? given.trim() : '';
    };
    setState('sending');
    reportMisread({
      documentId,
      pointer,
      wrong: said('wrong'),
      ...(shown === null ? {} : { shown: shown.slice(0, 2_000) }),
      ...(said('expected') === '' ? {} : { expected: said('expected') }),
      ...(said('contact') === '' ? {} : { contact: said('contact') }),
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
        {fieldInWords(pointer)}
        {shown === null ? null : <q>{shown.length > 300 ? `${shown.slice(0, 300)}…` : shown}</q>}
      </p>
      {typeof state === 'object' && 'misreadId' in state ? (
        <p role="status">
          Thank you. It is kept as note {state.misreadId} for the maintainers; no figure changes by it.
        </p>
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
            What it should be <span>(if you know)</span>
            <textarea name="expected" rows={2} maxLength={2_000} />
          </label>
          <label>
            How to reach you <span>(if you want an answer; kept with the note, shown to nobody else)</span>
            <input name="contact" maxLength={200} autocomplete="email" />
          </label>
          {typeof state === 'object' && 'problem' in state ? <ProblemNote problem={state.problem} /> : null}
          <button type="submit" class={styles.send} disabled={state === 'sending'}>
            Send the note
          </button>
        </form>
      )}
      <form method="dialog" class={styles.close}>
        <button>Close</button>
      </form>
    </dialog>
  );
}
