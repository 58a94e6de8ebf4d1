import { usePipeline } from '../live/pipeline-context.js';
import styles from './status-line.module.css';
import { statusText } from './status-text.js';

/** The state of the pipeline in one line; nothing until it is known. */
export function StatusLine() {
  const { pipeline, problem } = usePipeline();
  if (pipeline === null || problem !== null) return null;
  const { text, fault } = statusText(pipeline, Date.now());
  return (
    <p role="status" class={styles.line} data-fault={fault}>
      {text}
    </p>
  );
}
