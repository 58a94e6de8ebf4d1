import { letterPath } from '../addresses.js';
import { type LastLetter } from '../api/answers.js';
import { formatAgo, formatDate } from '../format/dates.js';
import { usePipeline } from '../live/pipeline-context.js';
import { OutcomeMarks } from '../parts/outcome-marks.js';
import { Part } from '../parts/part.js';
import styles from './last-letters.module.css';

/** Letters shown of those that the API names. */
const most = 10;

/** The letters that were read last, each with its items as marks. */
export function LastLetters() {
  const letters = usePipeline().pipeline?.lastLetters.slice(0, most) ?? [];
  return (
    <Part title="Last letters read">
      {letters.length === 0 ? (
        <p class={styles.quiet}>None yet.</p>
      ) : (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">Letter</th>
              <th scope="col">Decided</th>
              <th scope="col">Items</th>
              <th scope="col">Read</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <Row key={letter.letterId} letter={letter} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function Row({ letter }: { readonly letter: LastLetter }) {
  return (
    <tr>
      <th scope="row">
        <a href={letterPath(letter.letterId)}>{letter.caseNumber ?? letter.name}</a>
        {letter.standing === 'counted' ? null : <span class={styles.standing}>{letter.standing}</span>}
      </th>
      <td>{formatDate(letter.decisionDate)}</td>
      <td>
        <OutcomeMarks overturned={letter.overturned} upheld={letter.upheld} />
      </td>
      <td class={styles.quiet}>{formatAgo(letter.changedAt, Date.now())}</td>
    </tr>
  );
}
