import { useMemo, useState } from 'preact/hooks';
import { type ReadLetter } from '../api/answers.js';
import { useLit, wordsId } from './lit.js';
import { placesOf, type Segment, segmentsOf } from './marked-text.series.js';
import { reflowed } from './reflowed.js';
import styles from './letter-text.module.css';

/** The letter's text, in which every word that a value was read from leads back to it. */
export function LetterText({ letter }: { readonly letter: ReadLetter }) {
  const segments = useMemo(() => segmentsOf(reflowed(letter.text), placesOf(letter)), [letter]);
  const [tall, setTall] = useState(false);
  const begun = new Set<string>();
  return (
    <section class={styles.pane} aria-label="Text of the letter" data-tall={tall}>
      <button
        type="button"
        class={styles.size}
        onClick={() => {
          setTall(!tall);
        }}
      >
        {tall ? 'Less of the text' : 'More of the text'}
      </button>
      {/* It scrolls by itself, so it must be reachable by keyboard. */}
      <div class={styles.text} tabIndex={0} data-scrolls>
        {segments.map((segment) => {
          const first = segment.pointers.filter((pointer) => !begun.has(pointer));
          for (const pointer of first) begun.add(pointer);
          return <Words key={segment.start} segment={segment} begins={first} outcomes={letter.determinations} />;
        })}
      </div>
    </section>
  );
}

function Words(props: {
  readonly segment: Segment;
  /** Values whose first words these are. */
  readonly begins: readonly string[];
  readonly outcomes: ReadLetter['determinations'];
}) {
  const { segment, begins } = props;
  const { lit, chosen, point, chooseWords } = useLit();
  const [narrowest] = segment.pointers;
  if (narrowest === undefined) return segment.text;
  return (
    <span
      class={styles.words}
      data-kind={kindOf(narrowest, props.outcomes)}
      data-lit={lit !== null && segment.pointers.includes(lit)}
      data-chosen={chosen !== null && segment.pointers.includes(chosen)}
      onClick={() => {
        chooseWords(segment.pointers);
      }}
      onMouseEnter={() => {
        point(narrowest);
      }}
      onMouseLeave={() => {
        point(null);
      }}
    >
      {begins.map((pointer) => (
        <span key={pointer} id={wordsId(pointer)} />
      ))}
      {segment.text}
    </span>
  );
}

/** How words look while nothing is lit. */
function kindOf(pointer: string, determinations: ReadLetter['determinations']): string {
  const [, index, field] = /^\/determinations\/(\d+)\/(\w+)/.exec(pointer) ?? [];
  switch (field) {
    case 'outcome':
      return determinations[Number(index)]?.outcome ?? 'value';
    case 'flags':
      return 'lead';
    case 'rationale':
    case 'rationaleConclusion':
    case 'secondaryCitations':
    case 'reviewerBasis':
    case 'claimsAdministratorBasis':
      return 'passage';
    case undefined:
      return pointer === '/caseSummary' ? 'passage' : 'value';
    default:
      return 'item';
  }
}
