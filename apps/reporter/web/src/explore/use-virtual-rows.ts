import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualItem,
  windowScroll,
} from '@tanstack/virtual-core';
import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** The visible rows of a virtual list, and its measures. */
export interface VirtualRows {
  /** The element that contains the rows. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly rows: readonly VirtualItem[];
  /** Height of all rows in pixels; estimated for rows that were never visible. */
  readonly height: number;
  /** Pixels from the document's top to the first row. */
  readonly margin: number;
  /** Measures a rendered row. */
  readonly measure: (element: Element | null) => void;
}

/** Renders of `count` rows only the visible ones, each with its measured height. */
export function useVirtualRows(count: number, estimatedHeight: number): VirtualRows {
  const frame = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [, draw] = useReducer<number, undefined>((turn) => turn + 1, 0);
  const options = {
    count,
    estimateSize: () => estimatedHeight,
    getScrollElement: () => window,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: margin,
    overscan: 8,
    onChange: () => {
      draw(undefined);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
  });
  useEffect(() => {
    const top = frame.current === null ? 0 : frame.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  return {
    frame,
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    margin,
    measure: (element) => {
      virtualizer.measureElement(element);
    },
  };
}
