import { useEffect } from 'preact/hooks';
import { originalPath } from '../addresses.js';
import { showWords, useLit } from './lit.js';
import styles from './original.module.css';

/**
 * The PDF itself, drawn by the browser's own viewer, at the page of the value that is chosen. Loaded only when it is
 * asked for.
 */
export function Original({ documentId, name }: { readonly documentId: string; readonly name: string }) {
  const { chosen, placesBy } = useLit();
  const page = (chosen === null ? undefined : placesBy.get(chosen)?.[0]?.page) ?? 1;
  useEffect(() => {
    // The text has become smaller, and its words may have left it.
    if (chosen !== null) showWords(chosen);
  }, []);
  const address = originalPath(documentId, page);
  return (
    <section class={styles.pane} aria-label="Original of the letter">
      <p class={styles.head}>
        Page {page} of the original.{' '}
        <a href={address} target="_blank">
          Open it alone
        </a>
      </p>
      {/* A viewer goes to another page only when it is opened anew. */}
      <iframe key={page} class={styles.frame} src={address} title={`${name}, page ${page}`} />
    </section>
  );
}
