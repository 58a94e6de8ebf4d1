import { letterPath } from '../paths.js';
import { type LastLetter } from '../api/types.js';
import { formatAgo, formatDate } from '../format/dates.js';
import { usePipeline } from '../live/pipeline-context.js';
import { OutcomeSquares } from '../components/outcome-squares.js';
import { Panel } from '../components/panel.js';
import styles from './last-letters.module.css';

/** Maximum number of letters shown. */
const maxLetters = 10;

/** The last letters read, each with its items as squares. */
export function LastLetters() {
  const { pipeline, problem } = usePipeline();
  const letters = pipeline?.lastLetters.slice(0, maxLetters) ?? [];
  return (
    <Panel title="Last letters read">
      {letters.length === 0 ? (
        <p class={styles.quiet}>{pipeline !== null ? 'None yet.' : problem === null ? 'Loading…' : 'Not available.'}</p>
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
    </Panel>
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
        <OutcomeSquares overturned={letter.overturned} upheld={letter.upheld} />
      </td>
      <td class={styles.quiet}>{formatAgo(letter.changedAt, Date.now())}</td>
    </tr>
  );
}
