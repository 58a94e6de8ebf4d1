import { useMemo, useRef, useState } from 'preact/hooks';
import { type ParsedLetter } from '../api/types.js';
import { textId, useHighlight } from './highlight.js';
import { evidenceSpans, joinWrappedLines, type Segment, splitIntoSegments } from './text-segments.js';
import styles from './letter-text.module.css';

/** Attribute of the passages that the arrow keys move between: the first segment of each value's evidence. */
const passageAttribute = 'data-passage';

/** The letter's text, in which every passage that a value was read from links to the value. */
export function LetterText({ letter }: { readonly letter: ParsedLetter }) {
  const segments = useMemo(() => splitIntoSegments(joinWrappedLines(letter.text), evidenceSpans(letter)), [letter]);
  const [tall, setTall] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const started = new Set<string>();
  return (
    <section class={styles.pane} aria-label="Text of the letter" data-tall={tall}>
      <button
        type="button"
        class={styles.size}
        onClick={() => {
          setTall(!tall);
        }}
      >
        {tall ? 'Show less of the text' : 'Show more of the text'}
      </button>
      {/* A scroll container must be reachable by keyboard. */}
      <div
        ref={pane}
        class={styles.text}
        tabIndex={0}
        data-scrolls
        onKeyDown={(event) => {
          if (pane.current !== null && movePassageFocus(pane.current, event.key)) event.preventDefault();
        }}
      >
        {segments.map((segment) => {
          const starts = segment.pointers.filter((pointer) => !started.has(pointer));
          for (const pointer of starts) started.add(pointer);
          return (
            <Passage
              key={segment.start}
              segment={segment}
              starts={starts}
              determinations={letter.determinations}
              onLeave={() => pane.current?.focus({ preventScroll: true })}
            />
          );
        })}
      </div>
    </section>
  );
}

/**
 * Moves the focus to the next passage (right arrow) or the previous one (left arrow). From the pane itself it starts at
 * the first passage that is visible. Returns whether the key was handled.
 */
function movePassageFocus(pane: HTMLElement, key: string): boolean {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
  const passages = [...pane.querySelectorAll<HTMLElement>(`[${passageAttribute}]`)];
  const current = passages.findIndex((passage) => passage === document.activeElement);
  const top = pane.getBoundingClientRect().top;
  const firstVisible = passages.findIndex((passage) => passage.getBoundingClientRect().bottom > top);
  const target = current === -1 ? firstVisible : current + (key === 'ArrowRight' ? 1 : -1);
  passages[target]?.focus();
  return true;
}

function Passage(props: {
  readonly segment: Segment;
  /** Values whose evidence starts here. */
  readonly starts: readonly string[];
  readonly determinations: ParsedLetter['determinations'];
  /** Called when the reader leaves the passage with Escape. */
  readonly onLeave: () => void;
}) {
  const { segment, starts } = props;
  const { highlighted, selected, hover, selectText } = useHighlight();
  const [narrowest] = segment.pointers;
  if (narrowest === undefined) return segment.text;
  const keyboard =
    starts.length === 0
      ? {}
      : {
          [passageAttribute]: true,
          role: 'button' as const,
          tabIndex: -1,
          onFocus: () => {
            hover(narrowest);
          },
          onBlur: () => {
            hover(null);
          },
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === 'Escape') props.onLeave();
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            selectText(segment.pointers);
          },
        };
  return (
    <span
      class={styles.passage}
      data-kind={kindOf(narrowest, props.determinations)}
      data-highlighted={highlighted !== null && segment.pointers.includes(highlighted)}
      data-selected={selected !== null && segment.pointers.includes(selected)}
      onClick={() => {
        selectText(segment.pointers);
      }}
      onMouseEnter={() => {
        hover(narrowest);
      }}
      onMouseLeave={() => {
        hover(null);
      }}
      {...keyboard}
    >
      {starts.map((pointer) => (
        <span key={pointer} id={textId(pointer)} />
      ))}
      {segment.text}
    </span>
  );
}

/** Returns the style of a passage that is not highlighted. */
function kindOf(pointer: string, determinations: ParsedLetter['determinations']): string {
  const [, index, field] = /^\/determinations\/(\d+)\/(\w+)/.exec(pointer) ?? [];
  switch (field) {
    case 'outcome':
      return determinations[Number(index)]?.outcome ?? 'value';
    case 'flags':
      return 'flag';
    case 'reasons':
      return 'reason';
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
