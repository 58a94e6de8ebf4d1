import { pageRoutes } from '../../../src/web/page-routes.js';
import { type Pipeline } from '../api/answers.js';
import { formatCount } from '../format/numbers.js';
import { Part } from '../parts/part.js';
import { reasonWords } from './reason-words.js';
import styles from './reasons.module.css';

/** Why documents did not become letters, the most frequent reason first; each leads to its documents. */
export function Reasons({ reasons }: { readonly reasons: Pipeline['reasons'] }) {
  if (reasons.length === 0) return null;
  return (
    <Part title="Why documents were not read">
      <ul class={styles.reasons}>
        {reasons.map(({ state, code, documents }) => (
          <li key={`${state} ${code}`}>
            <a href={`${pageRoutes.pipeline}?state=${state}&reason=${code}`}>
              <span class={styles.count} data-state={state}>
                {formatCount(documents)}
              </span>{' '}
              {reasonWords(code).meaning}
            </a>
            <span class={styles.remedy}>{reasonWords(code).remedy}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
