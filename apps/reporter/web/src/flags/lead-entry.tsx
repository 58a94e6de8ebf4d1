import { letterPath } from '../addresses.js';
import { type ListedDetermination } from '../api/answers.js';
import { formatDate } from '../format/dates.js';
import { type FlagKind } from '../parts/lead-kinds.js';
import { OutcomeWord } from '../parts/outcome-word.js';
import styles from './lead-entry.module.css';

/** One lead: the item, why it is a lead, and the words on both sides. */
export function LeadEntry({ row, kind }: { readonly row: ListedDetermination; readonly kind: FlagKind }) {
  return (
    <li class={styles.entry}>
      <p class={styles.head}>
        <OutcomeWord outcome={row.outcome} />
        <span>{row.caseNumber ?? 'no case number'}</span>
        <span>{row.decisionDate === null ? 'undated' : formatDate(row.decisionDate)}</span>
      </p>
      <h2>
        <a href={letterPath(row.letterId, row.ordinal)}>{row.disputedItem}</a>
      </h2>
      {row.flagDetails
        .filter((lead) => lead.kind === kind)
        .map(({ explanation, quotes }, index) => (
          <div key={index}>
            <p class={styles.why}>{explanation}</p>
            <div class={styles.sides}>
              {quotes.map(({ before, words, after, page }, place) => (
                <blockquote key={place}>
                  {before}
                  <mark>{words}</mark>
                  {after}
                  {page === null ? null : <span class={styles.page}>page {page}</span>}
                </blockquote>
              ))}
            </div>
          </div>
        ))}
    </li>
  );
}
