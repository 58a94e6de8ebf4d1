import { type PlacedBox } from './page-frame.js';

/** One visible character of a page. */
export interface Glyph {
  readonly character: string;
  /**
   * Its cell on the page as displayed: horizontally the advance width, vertically the font's bounding box, which is
   * slightly smaller than the type size.
   */
  readonly box: PlacedBox;
  /** A blank was drawn before it. */
  readonly afterBlank: boolean;
}
