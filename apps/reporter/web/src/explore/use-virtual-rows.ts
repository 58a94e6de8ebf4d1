import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualItem,
  windowScroll,
} from '@tanstack/virtual-core';
import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows that are in view of the window, and what they are placed in. */
export interface VirtualRows {
  /** The element that the rows stand in. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly rows: readonly VirtualItem[];
  /** Height of all rows together, in pixels; of those that were never in view it is estimated. */
  readonly height: number;
  /** Pixels from the window's origin to the first row. */
  readonly margin: number;
  /** Measures a row that is drawn. */
  readonly measure: (element: Element | null) => void;
}

/** Draws of `count` rows those alone that the window shows, each as high as it is. */
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
