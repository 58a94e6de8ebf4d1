import { useEffect } from 'preact/hooks';
import { contentPath } from '../paths.js';
import { type DocumentAnswer, type DocumentFilter } from '../api/types.js';
import { documentPages, retryFailure } from '../api/client.js';
import { usePagedList } from '../api/use-paged-list.js';
import { formatInstant } from '../format/dates.js';
import { formatAmount, formatSize } from '../format/numbers.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { reasonText } from './reason-text.js';
import { RetryButton } from './retry-button.js';
import styles from './document-list.module.css';

/** Documents by processing result, with the reason and a download link. */
export function DocumentList({ filter }: { readonly filter: DocumentFilter }) {
  const list = usePagedList(documentPages(filter));
  const loadFirst = list.state === 'idle' && list.rows.length === 0 && !list.complete;
  useEffect(() => {
    if (loadFirst) list.loadMore();
  }, [loadFirst, list]);
  return (
    <>
      {list.rows.length === 0 ? null : (
        <ul class={styles.documents}>
          {list.rows.map((document) => (
            <Row key={document.documentId} document={document} />
          ))}
        </ul>
      )}
      {list.problem === null ? null : <ProblemAlert problem={list.problem} onRetry={list.loadMore} />}
      <p class={styles.end} role="status">
        {list.state === 'loading' ? 'Loading…' : null}
        {list.complete && list.rows.length === 0 ? 'No documents.' : null}
        {list.complete && list.rows.length > 0
          ? `End of the list: ${formatAmount(list.rows.length, 'document')}.`
          : null}
      </p>
      {list.state === 'idle' && list.next !== null ? (
        <button type="button" class={styles.more} onClick={list.loadMore}>
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
          {reasonText(reason.code).meaning} {reason.detail}
          {attempts === null ? '' : ` ${formatAmount(attempts, 'attempt')}.`}
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
          <RetryButton
            label="Retry"
            onRetry={async () => {
              await retryFailure(documentId);
              return 'Queued again';
            }}
          />
        ) : null}
      </p>
    </li>
  );
}
