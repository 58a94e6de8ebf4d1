import { filterQuery } from '../addresses.js';
import { type Filter } from '../api/answers.js';
import { formatAmount } from '../format/numbers.js';
import styles from './export-links.module.css';

const formats = [
  { extension: 'csv', name: 'CSV' },
  { extension: 'ndjson', name: 'NDJSON' },
] as const;

/** Files of exactly the determinations that the filter shows, with everything that is known of each. */
export function ExportLinks({ filter, total }: { readonly filter: Filter; readonly total: number | null }) {
  if (total === null || total === 0) return null;
  return (
    <p class={styles.links}>
      Export {formatAmount(total, 'determination')}:{' '}
      {formats.map(({ extension, name }) => (
        <a key={extension} href={`/v1/exports/determinations.${extension}${filterQuery(filter)}`} download>
          {name}
        </a>
      ))}
    </p>
  );
}
