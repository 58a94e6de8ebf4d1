import { useState } from 'preact/hooks';
import { contentPath } from '../addresses.js';
import { type LetterAnswer } from '../api/answers.js';
import { readLetter } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useLabels } from '../api/use-labels.js';
import { formatDate, formatInstant } from '../format/dates.js';
import { formatAmount } from '../format/numbers.js';
import { Answered } from '../parts/answered.js';
import { OutcomeWord } from '../parts/outcome-word.js';
import { useTitle } from '../parts/use-title.js';
import { CaseFacts } from './case-facts.js';
import { DeterminationPart } from './determination-part.js';
import { LetterText } from './letter-text.js';
import { LitProvider, useLit } from './lit.js';
import { Notices } from './notices.js';
import { Original } from './original.js';
import { StandingNote } from './standing-note.js';
import styles from './letter-page.module.css';

/** A letter: what was read in it, beside the words that it was read from. */
export default function LetterPage({ letterId }: { readonly letterId?: string }) {
  const id = letterId ?? '';
  const answer = useAnswer({ key: `letter ${id}`, ask: (signal) => readLetter(id, signal) });
  useTitle(answer.state === 'ready' ? nameOf(answer.value) : 'Letter');
  return (
    <Answered answer={answer} what="the letter" doing="Reading" height={40}>
      {(letter) => <ReadLetter answer={letter} />}
    </Answered>
  );
}

function ReadLetter({ answer }: { readonly answer: LetterAnswer }) {
  const { letter, letterId, document } = answer;
  const labels = useLabels();
  const [original, setOriginal] = useState(false);
  return (
    <LitProvider documentId={letterId} letter={letter}>
      <Head answer={answer} original={original} onOriginal={setOriginal} />
      <div class={styles.sides} data-original={original}>
        <div class={styles.findings}>
          <section>
            <h2 class="visually-hidden">Determinations</h2>
            {letter.determinations.map((determination, index) => (
              <DeterminationPart
                key={determination.ordinal}
                determination={determination}
                index={index}
                labels={labels}
              />
            ))}
          </section>
          <section>
            <h2 class={styles.title}>The case</h2>
            <CaseFacts letter={letter} />
          </section>
          <Notices notices={letter.notices} />
        </div>
        <div class={styles.words}>
          <LetterText letter={letter} />
          {original ? <Original documentId={letterId} name={document.name} /> : null}
        </div>
      </div>
    </LitProvider>
  );
}

function Head(props: {
  readonly answer: LetterAnswer;
  readonly original: boolean;
  readonly onOriginal: (shown: boolean) => void;
}) {
  const { answer } = props;
  const { letter, document, letterId } = answer;
  const { report } = useLit();
  const pdf = document.mediaType === 'application/pdf';
  return (
    <header class={styles.head}>
      <h1>{nameOf(answer)}</h1>
      <p class={styles.summary}>
        <OutcomeWord outcome={answer.caseOutcome} />
        <span>{formatAmount(letter.determinations.length, 'item')}</span>
        <span>
          {letter.header.decisionDate === null
            ? 'no decision date'
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
            {props.original ? 'Hide the original' : 'Show the original here'}
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
        Point at a value to see the words that it was read from, choose it to go there; the words lead back. A value
        that is chosen can be reported as misread.
      </p>
    </header>
  );
}

function nameOf({ letter, document }: LetterAnswer): string {
  return letter.header.caseNumber ?? document.name;
}
