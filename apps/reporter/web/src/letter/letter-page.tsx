import { useState } from 'preact/hooks';
import { contentPath } from '../paths.js';
import { type LetterAnswer } from '../api/types.js';
import { readLetter } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { useLabels } from '../api/use-labels.js';
import { formatDate, formatInstant } from '../format/dates.js';
import { formatAmount } from '../format/numbers.js';
import { QueryView } from '../components/query-view.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import { useTitle } from '../components/use-title.js';
import { CaseFacts } from './case-facts.js';
import { DeterminationView } from './determination-view.js';
import { LetterText } from './letter-text.js';
import { HighlightProvider, useHighlight } from './highlight.js';
import { Notices } from './notices.js';
import { Original } from './original.js';
import { StandingNote } from './standing-note.js';
import styles from './letter-page.module.css';

/** A letter: its parsed values beside its text. */
export default function LetterPage({ letterId }: { readonly letterId?: string }) {
  const id = letterId ?? '';
  const query = useQuery({ key: `letter ${id}`, fetch: (signal) => readLetter(id, signal) });
  useTitle(query.state === 'ready' ? nameOf(query.value) : 'Letter');
  return (
    <QueryView query={query} what="letter" height={40}>
      {(letter) => <LetterView answer={letter} />}
    </QueryView>
  );
}

function LetterView({ answer }: { readonly answer: LetterAnswer }) {
  const { letter, letterId, document } = answer;
  const labels = useLabels();
  const [original, setOriginal] = useState(false);
  return (
    <HighlightProvider documentId={letterId} letter={letter}>
      <Head answer={answer} original={original} onOriginal={setOriginal} />
      <div class={styles.sides} data-original={original}>
        <div class={styles.findings}>
          <section>
            <h2 class="visually-hidden">Determinations</h2>
            {letter.determinations.map((determination, index) => (
              <DeterminationView
                key={determination.ordinal}
                determination={determination}
                index={index}
                letterId={letterId}
                labels={labels}
              />
            ))}
          </section>
          <section>
            <h2 class={styles.title}>Case</h2>
            <CaseFacts letter={letter} />
          </section>
          <Notices notices={letter.notices} />
        </div>
        <div class={styles.text}>
          <LetterText letter={letter} />
          {original ? <Original documentId={letterId} name={document.name} /> : null}
        </div>
      </div>
    </HighlightProvider>
  );
}

function Head(props: {
  readonly answer: LetterAnswer;
  readonly original: boolean;
  readonly onOriginal: (shown: boolean) => void;
}) {
  const { answer } = props;
  const { letter, document, letterId } = answer;
  const { report } = useHighlight();
  const pdf = document.mediaType === 'application/pdf';
  return (
    <header class={styles.head}>
      <h1>{nameOf(answer)}</h1>
      <p class={styles.summary}>
        <OutcomeLabel outcome={answer.caseOutcome} />
        <span>{formatAmount(letter.determinations.length, 'item')}</span>
        <span>
          {letter.header.decisionDate === null
            ? 'No decision date'
            : `decided ${formatDate(letter.header.decisionDate)}`}
        </span>
        <span>
          received {formatInstant(document.receivedAt)} as {document.name}
        </span>
        <a href={contentPath(letterId)} download>
          Original ({pdf ? 'PDF' : 'text'}
          {letter.pageCount === null ? '' : `, ${formatAmount(letter.pageCount, 'page')}`})
        </a>
        {pdf ? (
          <button
            type="button"
            class={styles.action}
            aria-pressed={props.original}
            onClick={() => {
              props.onOriginal(!props.original);
            }}
          >
            {props.original ? 'Hide the original' : 'Show the original'}
          </button>
        ) : null}
        <a href={`/v1/letters/${letterId}`}>JSON</a>
        <button
          type="button"
          class={styles.action}
          onClick={() => {
            report('');
          }}
        >
          Report a misread
        </button>
      </p>
      <StandingNote answer={answer} />
      <p class={styles.hint}>
        Select a value to see the passage it was read from; select a passage to see its value. A selected value can be
        reported as a misread. Keyboard: move the focus into the text, then use the left and right arrow keys and Enter.
      </p>
    </header>
  );
}

function nameOf({ letter, document }: LetterAnswer): string {
  return letter.header.caseNumber ?? document.name;
}
