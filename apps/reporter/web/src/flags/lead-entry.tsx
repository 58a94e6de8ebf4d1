import { letterPath } from '../addresses.js';
import { type LetterAnswer, type ListedDetermination } from '../api/answers.js';
import { readLetter } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { formatDate } from '../format/dates.js';
import { Answered } from '../parts/answered.js';
import { type FlagKind } from '../parts/lead-kinds.js';
import { OutcomeWord } from '../parts/outcome-word.js';
import { quoteOf } from './quote.series.js';
import styles from './lead-entry.module.css';

/** One lead: the item, why it is a lead, and the words on both sides. */
export function LeadEntry({ row, kind }: { readonly row: ListedDetermination; readonly kind: FlagKind }) {
  const { letterId, ordinal } = row;
  const answer = useAnswer({ key: `letter ${letterId}`, ask: (signal) => readLetter(letterId, signal) });
  return (
    <li class={styles.entry}>
      <p class={styles.head}>
        <OutcomeWord outcome={row.outcome} />
        <span>{row.caseNumber ?? 'no case number'}</span>
        <span>{row.decisionDate === null ? 'undated' : formatDate(row.decisionDate)}</span>
      </p>
      <h2>
        <a href={letterPath(letterId, ordinal)}>{row.disputedItem}</a>
      </h2>
      <Answered answer={answer} what="the letter" doing="Reading" height={5}>
        {(letter) => <Why letter={letter} ordinal={ordinal} kind={kind} />}
      </Answered>
    </li>
  );
}

function Why(props: { readonly letter: LetterAnswer; readonly ordinal: number; readonly kind: FlagKind }) {
  const { determinations, text } = props.letter.letter;
  const flags = determinations.find(({ ordinal }) => ordinal === props.ordinal)?.flags ?? [];
  return (
    <>
      {flags
        .filter(({ kind }) => kind === props.kind)
        .map(({ explanation, evidence }, index) => (
          <div key={index}>
            <p class={styles.why}>{explanation}</p>
            <div class={styles.sides}>
              {evidence.map((place) => {
                const { before, words, after } = quoteOf(text, place);
                return (
                  <blockquote key={place.start}>
                    {before}
                    <mark>{words}</mark>
                    {after}
                  </blockquote>
                );
              })}
            </div>
          </div>
        ))}
    </>
  );
}
