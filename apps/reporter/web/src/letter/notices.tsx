import { type ParsedLetter } from '../api/types.js';
import { idToText } from '../format/text.js';
import { Value } from './field.js';
import { useHighlight } from './highlight.js';
import styles from './notices.module.css';

/** Notices on a letter or on its parsing. They do not change any figure. */
export function Notices({ notices }: { readonly notices: ParsedLetter['notices'] }) {
  const { spansByPointer } = useHighlight();
  if (notices.length === 0) return null;
  return (
    <section>
      <h2>Notices</h2>
      <ul class={styles.notices}>
        {notices.map(({ kind, pointer, detail }, index) => {
          // The evidence of a guideline statement is stored under its `text`.
          const target = [pointer, `${pointer ?? ''}/text`].find((each) => each !== null && spansByPointer.has(each));
          return (
            <li key={index}>
              <strong>{idToText(kind)}.</strong>{' '}
              {target === null || target === undefined ? detail : <Value pointer={target}>{detail}</Value>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
