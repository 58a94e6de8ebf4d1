import { group } from 'd3-array';
import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { MisreadDialog, type MisreadSubject } from './misread-dialog.js';
import { type EvidenceSpan, evidenceSpans, withAncestors } from './text-segments.js';
import { type ParsedLetter } from '../api/types.js';

/** The value that is highlighted, in the fields and in the text. */
export interface Highlight {
  /** JSON pointer of the value under the mouse or focus, else of the selected one. */
  readonly highlighted: string | null;
  /** JSON pointer of the selected value. */
  readonly selected: string | null;
  readonly spansByPointer: ReadonlyMap<string, readonly EvidenceSpan[]>;
  /** Highlights a value while the mouse or focus is on it; null ends it. */
  readonly hover: (pointer: string | null) => void;
  /** Selects a value and scrolls to its evidence; deselects it if it was selected. */
  readonly selectField: (pointer: string) => void;
  /** Selects the value that was read from a passage and moves to its field; `pointers` are narrowest first. */
  readonly selectText: (pointers: readonly string[]) => void;
  /** Opens the misread form for a field; an empty pointer is the whole letter. */
  readonly report: (pointer: string) => void;
}

const HighlightContext = createContext<Highlight | null>(null);

/** Returns the highlight of the enclosing letter. @throws Error outside of HighlightProvider */
export function useHighlight(): Highlight {
  const highlight = useContext(HighlightContext);
  if (highlight === null) throw new Error('useHighlight must be used inside HighlightProvider.');
  return highlight;
}

/** Returns the id of the element that shows a value. */
export function fieldId(pointer: string): string {
  return `field${pointer}`;
}

/** Returns the id of the element at the start of a value's evidence. */
export function textId(pointer: string): string {
  return `text${pointer}`;
}

/** Holds the highlight of a letter. The URL holds the selected value, so that it can be shared. */
export function HighlightProvider(props: {
  readonly documentId: string;
  readonly letter: ParsedLetter;
  readonly children: ComponentChildren;
}) {
  const { documentId, letter } = props;
  const [subject, setSubject] = useState<MisreadSubject | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const spansByPointer = useMemo(() => group(evidenceSpans(letter), ({ pointer }) => pointer), [letter]);
  const select = useCallback((pointer: string | null) => {
    setSelected(pointer);
    history.replaceState(history.state, '', pointer === null ? location.pathname : `#${pointer}`);
  }, []);
  useEffect(() => {
    const pointer = decodeURIComponent(location.hash.slice(1));
    if (!spansByPointer.has(pointer)) return;
    setSelected(pointer);
    scrollToField(pointer);
    scrollToText(pointer);
  }, [spansByPointer]);
  const highlight: Highlight = {
    highlighted: hovered ?? selected,
    selected,
    spansByPointer,
    hover: setHovered,
    selectField: (pointer) => {
      select(pointer === selected ? null : pointer);
      if (pointer !== selected) scrollToText(pointer);
    },
    selectText: (pointers) => {
      const shown = pointers
        .flatMap(withAncestors)
        .find((pointer) => document.getElementById(fieldId(pointer)) !== null);
      if (shown === undefined) return;
      select(shown);
      scrollToField(shown);
      document.getElementById(fieldId(shown))?.focus({ preventScroll: true });
    },
    report: (pointer) => {
      setSubject({ documentId, pointer, shown: document.getElementById(fieldId(pointer))?.textContent ?? null });
    },
  };
  return (
    <HighlightContext.Provider value={highlight}>
      {props.children}
      {subject === null ? null : (
        <MisreadDialog
          subject={subject}
          onClose={() => {
            setSubject(null);
          }}
        />
      )}
    </HighlightContext.Provider>
  );
}

/** Scrolls the page to a value's field. */
function scrollToField(pointer: string): void {
  document.getElementById(fieldId(pointer))?.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
}

/** Scrolls the text pane, and only it, to a value's evidence. */
export function scrollToText(pointer: string): void {
  const start = document.getElementById(textId(pointer));
  const pane = start?.closest('[data-scrolls]');
  if (start === null || pane === null || pane === undefined) return;
  const offset = start.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollBy({ top: offset - pane.clientHeight / 3, behavior: scrollBehavior() });
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
