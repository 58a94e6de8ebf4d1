import { useEffect } from 'preact/hooks';
import { contentPath } from '../addresses.js';
import { type DocumentAnswer, type DocumentFilter } from '../api/answers.js';
import { documentPages, retryFailure } from '../api/client.js';
import { usePages } from '../api/use-pages.js';
import { formatInstant } from '../format/dates.js';
import { formatAmount, formatSize } from '../format/numbers.js';
import { ProblemNote } from '../parts/problem-note.js';
import { reasonWords } from './reason-words.js';
import { Retry } from './retry.js';
import styles from './document-list.module.css';

/** Documents by how they ended, with the reason and the bytes. */
export function DocumentList({ filter }: { readonly filter: DocumentFilter }) {
  const list = usePages(documentPages(filter));
  const begin = list.state === 'resting' && list.rows.length === 0 && !list.complete;
  useEffect(() => {
    if (begin) list.readOn();
  }, [begin, list]);
  return (
    <>
      {list.rows.length === 0 ? null : (
        <ul class={styles.documents}>
          {list.rows.map((document) => (
            <Row key={document.documentId} document={document} />
          ))}
        </ul>
      )}
      {list.problem === null ? null : <ProblemNote problem={list.problem} onAgain={list.readOn} />}
      <p class={styles.end} role="status">
        {list.state === 'reading' ? 'Reading…' : null}
        {list.complete && list.rows.length === 0 ? 'No document: all that came were read.' : null}
        {list.complete && list.rows.length > 0 ? `That is all: ${formatAmount(list.rows.length, 'document')}.` : null}
      </p>
      {list.state === 'resting' && list.next !== null ? (
        <button type="button" class={styles.more} onClick={list.readOn}>
          Show more
        </button>
      ) : null}
    </>
  );
}

function Row({ document }: { readonly document: DocumentAnswer }) {
  const { documentId, name, state, reason, attempts, size, receivedAt } = document;
  return (
    <li class={styles.document}>
      <p>
        <span class={styles.state} data-state={state}>
          {state}
        </span>{' '}
        <span class={styles.name}>{name ?? documentId}</span>
      </p>
      {reason === null ? null : (
        <p class={styles.reason}>
          {reasonWords(reason.code).meaning} {reason.detail}
          {attempts === null ? '' : ` Tried ${formatAmount(attempts, 'time')}.`}
        </p>
      )}
      <p class={styles.facts}>
        <span>received {formatInstant(receivedAt)}</span>
        {size === null ? null : <span>{formatSize(size)}</span>}
        {state === 'removed' ? null : (
          <a href={contentPath(documentId)} download>
            Download
          </a>
        )}
        {state === 'failed' || state === 'rejected' ? (
          <Retry
            words="Try again"
            onRetry={async () => {
              await retryFailure(documentId);
              return 'On its way again';
            }}
          />
        ) : null}
      </p>
    </li>
  );
}
