import { letterPath } from '../paths.js';
import { type LetterAnswer } from '../api/types.js';
import { formatDate, formatInstant } from '../format/dates.js';
import { formatAmount } from '../format/numbers.js';
import { idToText } from '../format/text.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import styles from './standing-note.module.css';

const notCounted = {
  copy: 'This document is a copy of a letter that is already counted. It is not included in any figure.',
  superseded: 'Another version of this case is counted instead. This one is not included in any figure.',
} as const;

/** States whether a letter is counted, and lists the other documents of the same case. */
export function StandingNote({ answer }: { readonly answer: LetterAnswer }) {
  const { standing, otherCopies } = answer;
  if (standing === 'counted' && otherCopies.length === 0) return null;
  return (
    <div class={styles.note} role="note">
      <p>
        {standing === 'counted'
          ? `${formatAmount(otherCopies.length, 'other document contains', 'other documents contain')} the same case. This one is counted.`
          : notCounted[standing]}
      </p>
      <ul>
        {otherCopies.map((copy) => (
          <li key={copy.letterId}>
            <a href={letterPath(copy.letterId)}>
              {copy.standing === 'counted' ? 'Counted letter' : idToText(copy.standing)}
            </a>
            <OutcomeLabel outcome={copy.caseOutcome} />
            <span>
              decided {formatDate(copy.decisionDate)}, {formatAmount(copy.determinations, 'item')}, received{' '}
              {formatInstant(copy.receivedAt)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
