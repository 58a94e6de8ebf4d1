import { useLocation } from 'preact-iso';
import { pageRoutes } from '../../../src/web/page-routes.js';
import { archivePath } from '../paths.js';
import { type DocumentFilter, type Pipeline } from '../api/types.js';
import { retryFailures } from '../api/client.js';
import { formatAmount, formatCount } from '../format/numbers.js';
import { usePipeline } from '../live/pipeline-context.js';
import { LastLetters } from '../overview/last-letters.js';
import { PipelineStatus } from '../overview/pipeline-status.js';
import { RadioGroup } from '../components/radio-group.js';
import { Panel } from '../components/panel.js';
import { useRole } from '../shell/session.js';
import { useTitle } from '../components/use-title.js';
import { DocumentList } from './document-list.js';
import { reasonText } from './reason-text.js';
import { RejectionReasons } from './rejection-reasons.js';
import { RetryButton } from './retry-button.js';
import { SendLetters } from './send-letters.js';
import { StatusLine } from './status-line.js';
import styles from './pipeline-page.module.css';

const states = [
  { value: 'all', label: 'both' },
  { value: 'rejected', label: 'rejected' },
  { value: 'failed', label: 'failed' },
] as const;
type Shown = (typeof states)[number]['value'];

/** Uploads letters, and shows the state of the pipeline and the documents that were not read. */
export default function PipelinePage() {
  useTitle('Pipeline');
  const { pipeline } = usePipeline();
  const maySend = useRole('submitter');
  const mayRetry = useRole('operator');
  return (
    <>
      <h1 class={styles.title}>Pipeline</h1>
      <StatusLine />
      <div class={styles.page}>
        <div class={styles.column}>
          {maySend ? <SendLetters /> : null}
          {mayRetry ? <UnparsedDocuments documents={pipeline?.documents ?? null} /> : null}
        </div>
        <div class={styles.column}>
          <PipelineStatus more={false} />
          <RejectionReasons reasons={pipeline?.reasons ?? []} />
          <LastLetters />
        </div>
      </div>
    </>
  );
}

/** The rejected and failed documents, with buttons that retry them. */
function UnparsedDocuments({ documents }: { readonly documents: Pipeline['documents'] | null }) {
  const { query, route } = useLocation();
  const { state, reason } = query;
  const shown: Shown = state === 'rejected' || state === 'failed' ? state : 'all';
  const filter: DocumentFilter = {
    state: shown === 'all' ? ['rejected', 'failed'] : [shown],
    ...(reason === undefined ? {} : { reason: [reason] }),
  };
  return (
    <Panel
      title="Rejected and failed documents"
      about={
        reason === undefined ? undefined : (
          <>
            Reason: {reasonText(reason).meaning} <a href={pageRoutes.pipeline}>Show all</a>
          </>
        )
      }
      controls={
        <RadioGroup
          label="Show"
          options={states}
          selected={shown}
          onSelect={(selected) => {
            route(selected === 'all' ? pageRoutes.pipeline : `${pageRoutes.pipeline}?state=${selected}`);
          }}
        />
      }
    >
      {documents === null ? null : <BulkActions documents={documents} filter={filter} />}
      <DocumentList key={JSON.stringify(filter)} filter={filter} />
    </Panel>
  );
}

/** Actions on all rejected or failed documents. */
function BulkActions(props: { readonly documents: Pipeline['documents']; readonly filter: DocumentFilter }) {
  const { failed, rejected } = props.documents;
  if (failed + rejected === 0) return null;
  return (
    <p class={styles.all}>
      {failed > 0 ? (
        <RetryButton
          label={`Retry all failed documents (${formatCount(failed)})`}
          onRetry={async () => `${formatAmount(await retryFailures('failed'), 'failure')} queued again`}
        />
      ) : null}
      {rejected > 0 ? (
        <RetryButton
          label={`Retry all rejected documents (${formatCount(rejected)})`}
          onRetry={async () => `${formatAmount(await retryFailures('rejected'), 'document')} queued again`}
        />
      ) : null}
      <a href={archivePath(props.filter)} download>
        Download these documents (ZIP)
      </a>
    </p>
  );
}
