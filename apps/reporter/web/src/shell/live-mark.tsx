import { usePipeline } from '../live/pipeline-context.js';
import { type FeedLink } from '../live/pipeline-feed.js';
import styles from './live-mark.module.css';

const words: Readonly<Record<FeedLink, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  polling: 'Every 5 s',
  lost: 'Reconnecting',
  resting: 'Paused',
};

/** Says whether what the page shows follows the pipeline as it works. */
export function LiveMark() {
  const { link, problem } = usePipeline();
  const fault = problem !== null || link === 'lost';
  return (
    <span class={styles.mark} data-fault={fault} data-live={!fault && link === 'live'} title={problem?.title}>
      {problem === null ? words[link] : 'Out of touch'}
    </span>
  );
}
