import { type Pipeline } from '../api/types.js';
import { formatDuration } from '../format/dates.js';
import { formatAmount, formatCount } from '../format/numbers.js';
import { joinList } from '../format/text.js';

/** The state of the pipeline in one sentence. `fault`: documents are not processed until somebody acts. */
export interface StatusText {
  readonly text: string;
  readonly fault: boolean;
}

/**
 * Returns what an operator has to know first: a service that does not run, else what is in progress, else that all is read, and
 * the documents that need a look.
 * @param now milliseconds since 1970
 */
export function statusText({ queues, documents }: Pipeline, now: number): StatusText {
  if (queues.some(({ jobs }) => jobs === null)) {
    return { text: 'Redis does not respond; the queues are not known.', fault: true };
  }
  const stopped = queues.filter(({ workers }) => workers === 0);
  if (stopped.length > 0) {
    return { text: `${stopped.map((queue) => withoutWorker(queue, now)).join('. ')}.`, fault: true };
  }
  const pending = queues.reduce(
    (sum, { jobs }) => sum + (jobs === null ? 0 : jobs.waiting + jobs.active + jobs.delayed),
    0,
  );
  const { parsed, rejected, failed } = documents;
  const unread = [
    ...(rejected > 0 ? [`${formatCount(rejected)} rejected`] : []),
    ...(failed > 0 ? [`${formatCount(failed)} failed`] : []),
  ];
  const toCheck = unread.length === 0 ? '' : `; ${joinList(unread)} need${rejected + failed === 1 ? 's' : ''} a look`;
  if (pending > 0) return { text: `Reading: ${formatAmount(pending, 'job')} left${toCheck}.`, fault: false };
  if (parsed + rejected + failed === 0) return { text: 'No document was received yet.', fault: false };
  return { text: `All read${toCheck}.`, fault: false };
}

function withoutWorker({ consumer, jobs, oldestWaitingSince }: Pipeline['queues'][number], now: number): string {
  const waiting = jobs?.waiting ?? 0;
  if (waiting === 0) return `No ${consumer} is running`;
  const since = oldestWaitingSince === null ? '' : ` for ${formatDuration(now - Date.parse(oldestWaitingSince))}`;
  return `No ${consumer} is running; ${formatAmount(waiting, 'job waits', 'jobs wait')}${since}`;
}
