import { pageRoutes } from '../../../src/web/page-routes.js';
import { type Pipeline } from '../api/types.js';
import { formatDuration } from '../format/dates.js';
import { formatCount, formatPerSecond } from '../format/numbers.js';
import { usePipeline } from '../live/pipeline-context.js';
import { Panel } from '../components/panel.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { StatusLine } from '../pipeline/status-line.js';
import styles from './pipeline-status.module.css';
import smallTable from './small-table.module.css';

/** The state of the pipeline, updated live; `more` shows a link to the Pipeline page. */
export function PipelineStatus({ more }: { readonly more: boolean }) {
  const { pipeline, problem, perSecond } = usePipeline();
  return (
    <Panel
      title="Pipeline now"
      controls={more ? <a href={pageRoutes.pipeline}>Send letters and view failures</a> : null}
    >
      {more ? <StatusLine /> : null}
      {problem === null ? null : <ProblemAlert problem={problem} outdated={pipeline !== null} />}
      {pipeline === null ? (
        problem === null ? (
          <p class={styles.quiet}>Loading…</p>
        ) : null
      ) : (
        <>
          <DocumentCounts documents={pipeline.documents} perSecond={perSecond} />
          <Queues queues={pipeline.queues} />
        </>
      )}
    </Panel>
  );
}

function DocumentCounts(props: { readonly documents: Pipeline['documents']; readonly perSecond: number | null }) {
  const { parsed, rejected, failed, removed } = props.documents;
  const counts = [
    { name: 'Read', count: parsed, tone: 'plain' },
    { name: 'Rejected', count: rejected, tone: rejected > 0 ? 'rejected' : 'plain' },
    { name: 'Failed', count: failed, tone: failed > 0 ? 'failed' : 'plain' },
    ...(removed > 0 ? [{ name: 'Removed', count: removed, tone: 'plain' }] : []),
  ];
  return (
    <dl class={styles.counts}>
      {counts.map(({ name, count, tone }) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
      <div>
        <dt>Per second</dt>
        <dd>{props.perSecond === null ? '–' : formatPerSecond(props.perSecond)}</dd>
      </div>
    </dl>
  );
}

/** What the jobs of a queue wait for. */
const purposes: Readonly<Record<string, string>> = {
  'raw-documents': 'To parse',
  determinations: 'To index',
};

function Queues({ queues }: { readonly queues: Pipeline['queues'] }) {
  return (
    <table class={`${smallTable.table} ${styles.queues}`}>
      <thead>
        <tr>
          <th scope="col">Jobs</th>
          <th scope="col">Waiting</th>
          <th scope="col">Active</th>
          <th scope="col">Delayed</th>
          <th scope="col">Failed</th>
          <th scope="col">Oldest</th>
          <th scope="col">Workers</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, consumer, jobs, workers, oldestWaitingSince }) => (
          <tr key={name}>
            <th scope="row" title={`Queue ${name}, processed by ${consumer}`}>
              {purposes[name] ?? name}
            </th>
            {jobs === null ? (
              <td colSpan={6}>Redis is not available</td>
            ) : (
              <>
                {[jobs.waiting, jobs.active, jobs.delayed, jobs.failed].map((count, column) => (
                  <td key={column} data-none={count === 0}>
                    {formatCount(count)}
                  </td>
                ))}
                <td data-none={oldestWaitingSince === null}>
                  {oldestWaitingSince === null ? '–' : formatDuration(Date.now() - Date.parse(oldestWaitingSince))}
                </td>
                <td data-fault={workers === 0}>{workers === null ? '–' : formatCount(workers)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
