import { group } from 'd3-array';
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { MisreadDialog, type MisreadSubject } from './misread-dialog.js';
import { type Place, placesOf, withAncestors } from './marked-text.series.js';
import { type ReadLetter } from '../api/answers.js';

/** Which value is lit, on both sides: in the findings and in the words. */
export interface Lit {
  /** Pointer of the value under the pointer or focus, else of the one that was chosen. */
  readonly lit: string | null;
  /** Pointer of the value that stays lit. */
  readonly chosen: string | null;
  readonly placesBy: ReadonlyMap<string, readonly Place[]>;
  readonly point: (pointer: string | null) => void;
  /** Lights a value for good and brings its words into view; again, and it is dark. */
  readonly chooseField: (pointer: string) => void;
  /** Lights what was read in these words and brings the field into view; `pointers` are narrowest first. */
  readonly chooseWords: (pointers: readonly string[]) => void;
  /** Asks the reader what was misread in a field; an empty pointer is the letter as a whole. */
  readonly report: (pointer: string) => void;
}

const LitContext = createContext<Lit | null>(null);

/** What is lit in the letter around. @throws Error outside of a letter */
export function useLit(): Lit {
  const lit = useContext(LitContext);
  if (lit === null) throw new Error('There is no letter around.');
  return lit;
}

/** The id of the element that shows a value. */
export function fieldId(pointer: string): string {
  return `field${pointer}`;
}

/** The id of the element that holds the first words of a value. */
export function wordsId(pointer: string): string {
  return `words${pointer}`;
}

/** Keeps what is lit in a letter; the address names what was chosen, so that it can be sent to somebody. */
export function LitProvider(props: {
  readonly documentId: string;
  readonly letter: ReadLetter;
  readonly children: ComponentChildren;
}) {
  const { documentId, letter } = props;
  const [subject, setSubject] = useState<MisreadSubject | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const placesBy = useMemo(() => group(placesOf(letter), ({ pointer }) => pointer), [letter]);
  const choose = useCallback((pointer: string | null) => {
    setChosen(pointer);
    history.replaceState(history.state, '', pointer === null ? location.pathname : `#${pointer}`);
  }, []);
  useEffect(() => {
    const pointer = decodeURIComponent(location.hash.slice(1));
    if (!placesBy.has(pointer)) return;
    setChosen(pointer);
    showField(pointer);
    showWords(pointer);
  }, [placesBy]);
  const lit: Lit = {
    lit: pointed ?? chosen,
    chosen,
    placesBy,
    point: setPointed,
    chooseField: (pointer) => {
      choose(pointer === chosen ? null : pointer);
      if (pointer !== chosen) showWords(pointer);
    },
    chooseWords: (pointers) => {
      const shown = pointers
        .flatMap(withAncestors)
        .find((pointer) => document.getElementById(fieldId(pointer)) !== null);
      if (shown === undefined) return;
      choose(shown);
      showField(shown);
    },
    report: (pointer) => {
      setSubject({ documentId, pointer, shown: document.getElementById(fieldId(pointer))?.textContent ?? null });
    },
  };
  return (
    <LitContext.Provider value={lit}>
      {props.children}
      {subject === null ? null : (
        <MisreadDialog
          subject={subject}
          onClose={() => {
            setSubject(null);
          }}
        />
      )}
    </LitContext.Provider>
  );
}

/** Scrolls the page to a field. */
function showField(pointer: string): void {
  document.getElementById(fieldId(pointer))?.scrollIntoView({ block: 'center', behavior: behaviour() });
}

/** Scrolls the text, and it alone, to the first words of a value. */
export function showWords(pointer: string): void {
  const words = document.getElementById(wordsId(pointer));
  const pane = words?.closest('[data-scrolls]');
  if (words === null || pane === null || pane === undefined) return;
  const offset = words.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollBy({ top: offset - pane.clientHeight / 3, behavior: behaviour() });
}

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
