import { letterPath } from '../addresses.js';
import { type LetterAnswer } from '../api/answers.js';
import { formatDate, formatInstant } from '../format/dates.js';
import { formatAmount } from '../format/numbers.js';
import { OutcomeWord } from '../parts/outcome-word.js';
import styles from './standing-note.module.css';

const notCounted = {
  copy: 'This document is a copy of a letter that is counted already. No figure holds it.',
  superseded: 'Another version of this case is counted instead. No figure holds this one.',
} as const;

/** Says whether figures hold a letter, and which other documents hold the same. */
export function StandingNote({ answer }: { readonly answer: LetterAnswer }) {
  const { standing, otherCopies } = answer;
  if (standing === 'counted' && otherCopies.length === 0) return null;
  return (
    <div class={styles.note} role="note">
      <p>
        {standing === 'counted'
          ? `${formatAmount(otherCopies.length, 'other document holds', 'other documents hold')} the same case. This one is counted.`
          : notCounted[standing]}
      </p>
      <ul>
        {otherCopies.map((copy) => (
          <li key={copy.letterId}>
            <a href={letterPath(copy.letterId)}>{copy.standing === 'counted' ? 'The counted letter' : copy.standing}</a>
            <OutcomeWord outcome={copy.caseOutcome} />
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
