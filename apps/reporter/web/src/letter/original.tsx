import { useEffect } from 'preact/hooks';
import { originalPath } from '../paths.js';
import { scrollToText, useHighlight } from './highlight.js';
import styles from './original.module.css';

/** The PDF in the browser's viewer, at the page of the selected value. */
export function Original({ documentId, name }: { readonly documentId: string; readonly name: string }) {
  const { selected, spansByPointer } = useHighlight();
  const page = (selected === null ? undefined : spansByPointer.get(selected)?.[0]?.page) ?? 1;
  useEffect(() => {
    // The text pane has become smaller, so the evidence may be out of view.
    if (selected !== null) scrollToText(selected);
  }, []);
  const address = originalPath(documentId, page);
  return (
    <section class={styles.pane} aria-label="Original of the letter">
      <p class={styles.head}>
        Page {page} of the original.{' '}
        <a href={address} target="_blank">
          Open in a new tab
        </a>
      </p>
      {/* The viewer changes its page only when it is loaded again. */}
      <iframe key={page} class={styles.frame} src={address} title={`${name}, page ${page}`} />
    </section>
  );
}
