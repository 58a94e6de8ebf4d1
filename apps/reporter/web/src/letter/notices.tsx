import { type ReadLetter } from '../api/answers.js';
import { wordsOf } from '../format/words.js';
import { Value } from './field.js';
import { useLit } from './lit.js';
import styles from './notices.module.css';

/** Faults of the letter or of its reading. They change no figure. */
export function Notices({ notices }: { readonly notices: ReadLetter['notices'] }) {
  const { placesBy } = useLit();
  if (notices.length === 0) return null;
  return (
    <section>
      <h2>Notices on this reading</h2>
      <ul class={styles.notices}>
        {notices.map(({ kind, pointer, detail }, index) => {
          // A notice on a statement lights its words; they stand under the statement's own pointer.
          const place = [pointer, `${pointer ?? ''}/text`].find((each) => each !== null && placesBy.has(each));
          return (
            <li key={index}>
              <strong>{wordsOf(kind)}.</strong>{' '}
              {place === null || place === undefined ? detail : <Value pointer={place}>{detail}</Value>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
