import { pageRoutes } from '../../../src/web/page-routes.js';
import { type Pipeline } from '../api/types.js';
import { formatCount } from '../format/numbers.js';
import { Panel } from '../components/panel.js';
import { reasonText } from './reason-text.js';
import styles from './rejection-reasons.module.css';

/** The reasons of rejected and failed documents, most frequent first, each with a link to its documents. */
export function RejectionReasons({ reasons }: { readonly reasons: Pipeline['reasons'] }) {
  if (reasons.length === 0) return null;
  return (
    <Panel title="Reasons for rejection and failure">
      <ul class={styles.reasons}>
        {reasons.map(({ state, code, documents }) => (
          <li key={`${state} ${code}`}>
            <a href={`${pageRoutes.pipeline}?state=${state}&reason=${code}`}>
              <span class={styles.count} data-state={state}>
                {formatCount(documents)}
              </span>{' '}
              {reasonText(code).meaning}
            </a>
            <span class={styles.remedy}>{reasonText(code).remedy}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
