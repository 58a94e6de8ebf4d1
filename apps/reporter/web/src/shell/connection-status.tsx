import { usePipeline } from '../live/pipeline-context.js';
import { type FeedStatus } from '../live/pipeline-feed.js';
import styles from './connection-status.module.css';

const labels: Readonly<Record<FeedStatus, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  polling: 'Polling every 5 s',
  disconnected: 'Reconnecting',
  paused: 'Paused',
};

/** Shows whether the page receives live updates. */
export function ConnectionStatus() {
  const { status, problem } = usePipeline();
  const fault = problem !== null || status === 'disconnected';
  return (
    <span class={styles.mark} data-fault={fault} data-live={!fault && status === 'live'} title={problem?.title}>
      {problem === null ? labels[status] : 'No data'}
    </span>
  );
}
