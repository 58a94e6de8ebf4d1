import { pageRoutes } from '../../../src/web/page-routes.js';
import { type Pipeline } from '../api/answers.js';
import { formatDuration } from '../format/dates.js';
import { formatCount, formatPerSecond } from '../format/numbers.js';
import { usePipeline } from '../live/pipeline-context.js';
import { Part } from '../parts/part.js';
import { ProblemNote } from '../parts/problem-note.js';
import styles from './pipeline-now.module.css';
import smallTable from './small-table.module.css';

/** What the pipeline is doing, as it does it; `more` leads to its page. */
export function PipelineNow({ more }: { readonly more: boolean }) {
  const { pipeline, problem, perSecond } = usePipeline();
  return (
    <Part title="Pipeline now" controls={more ? <a href={pageRoutes.pipeline}>Send letters, see what failed</a> : null}>
      {problem === null ? null : <ProblemNote problem={problem} outdated={pipeline !== null} />}
      {pipeline === null ? (
        problem === null ? (
          <p class={styles.quiet}>Not heard of it yet.</p>
        ) : null
      ) : (
        <>
          <Ends documents={pipeline.documents} perSecond={perSecond} />
          <Queues queues={pipeline.queues} />
        </>
      )}
    </Part>
  );
}

function Ends(props: { readonly documents: Pipeline['documents']; readonly perSecond: number | null }) {
  const { parsed, rejected, failed, removed } = props.documents;
  const ends = [
    { name: 'Read', count: parsed, tone: 'plain' },
    { name: 'Rejected', count: rejected, tone: rejected > 0 ? 'rejected' : 'plain' },
    { name: 'Failed', count: failed, tone: failed > 0 ? 'failed' : 'plain' },
    ...(removed > 0 ? [{ name: 'Removed', count: removed, tone: 'plain' }] : []),
  ];
  return (
    <dl class={styles.ends}>
      {ends.map(({ name, count, tone }) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
      <div>
        <dt>A second</dt>
        <dd>{props.perSecond === null ? '–' : formatPerSecond(props.perSecond)}</dd>
      </div>
    </dl>
  );
}

/** What a queue's jobs wait for, in words of a letter's way. */
const purposes: Readonly<Record<string, string>> = {
  'raw-documents': 'To be read',
  determinations: 'To be remembered',
};

function Queues({ queues }: { readonly queues: Pipeline['queues'] }) {
  return (
    <table class={`${smallTable.table} ${styles.queues}`}>
      <thead>
        <tr>
          <th scope="col">Jobs</th>
          <th scope="col">Waiting</th>
          <th scope="col">At work</th>
          <th scope="col">Later</th>
          <th scope="col">Dead</th>
          <th scope="col">Oldest</th>
          <th scope="col">Workers</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, consumer, jobs, workers, oldestWaitingSince }) => (
          <tr key={name}>
            <th scope="row" title={`Queue ${name}, taken by ${consumer}`}>
              {purposes[name] ?? name}
            </th>
            {jobs === null ? (
              <td colSpan={6}>Redis does not answer</td>
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
