import { useLocation } from 'preact-iso';
import { pageRoutes } from '../../../src/web/page-routes.js';
import { archivePath } from '../addresses.js';
import { type DocumentFilter, type Pipeline } from '../api/answers.js';
import { retryFailures } from '../api/client.js';
import { formatAmount } from '../format/numbers.js';
import { usePipeline } from '../live/pipeline-context.js';
import { LastLetters } from '../overview/last-letters.js';
import { PipelineNow } from '../overview/pipeline-now.js';
import { Choice } from '../parts/choice.js';
import { Part } from '../parts/part.js';
import { useTitle } from '../parts/use-title.js';
import { DocumentList } from './document-list.js';
import { reasonWords } from './reason-words.js';
import { Reasons } from './reasons.js';
import { Retry } from './retry.js';
import { SendLetters } from './send-letters.js';
import styles from './pipeline-page.module.css';

const states = [
  { value: 'all', label: 'both' },
  { value: 'rejected', label: 'rejected' },
  { value: 'failed', label: 'failed' },
] as const;
type Shown = (typeof states)[number]['value'];

/** Sends letters, shows what the pipeline does with them, and what could not be read and why. */
export default function PipelinePage() {
  useTitle('Pipeline');
  const { pipeline } = usePipeline();
  return (
    <>
      <h1 class={styles.title}>Pipeline</h1>
      <div class={styles.page}>
        <div class={styles.column}>
          <SendLetters />
          <Unread documents={pipeline?.documents ?? null} />
        </div>
        <div class={styles.column}>
          <PipelineNow more={false} />
          <Reasons reasons={pipeline?.reasons ?? []} />
          <LastLetters />
        </div>
      </div>
    </>
  );
}

/** Documents that did not become letters, and a way to have those tried again that may yet. */
function Unread({ documents }: { readonly documents: Pipeline['documents'] | null }) {
  const { query, route } = useLocation();
  const { state, reason } = query;
  const shown: Shown = state === 'rejected' || state === 'failed' ? state : 'all';
  const filter: DocumentFilter = {
    state: shown === 'all' ? ['rejected', 'failed'] : [shown],
    ...(reason === undefined ? {} : { reason: [reason] }),
  };
  return (
    <Part
      title="Documents that were not read"
      about={
        reason === undefined ? undefined : (
          <>
            Only: {reasonWords(reason).meaning} <a href={pageRoutes.pipeline}>Show all</a>
          </>
        )
      }
      controls={
        <Choice
          label="Show"
          options={states}
          chosen={shown}
          onChoose={(chosen) => {
            route(chosen === 'all' ? pageRoutes.pipeline : `${pageRoutes.pipeline}?state=${chosen}`);
          }}
        />
      }
    >
      {documents === null ? null : <ForAll documents={documents} filter={filter} />}
      <DocumentList key={JSON.stringify(filter)} filter={filter} />
    </Part>
  );
}

/** What can be done with all of them at once. */
function ForAll(props: { readonly documents: Pipeline['documents']; readonly filter: DocumentFilter }) {
  const { failed, rejected } = props.documents;
  if (failed + rejected === 0) return null;
  return (
    <p class={styles.all}>
      {failed > 0 ? (
        <Retry
          words={`Try everything that failed again (${formatAmount(failed, 'document')})`}
          onRetry={async () => `${formatAmount(await retryFailures('failed'), 'failure')} on the way again`}
        />
      ) : null}
      {rejected > 0 ? (
        <Retry
          words={`Read the rejected again (${formatAmount(rejected, 'document')})`}
          onRetry={async () => `${formatAmount(await retryFailures('rejected'), 'document')} on the way again`}
        />
      ) : null}
      <a href={archivePath(props.filter)} download>
        Download those shown (ZIP)
      </a>
    </p>
  );
}
