import { type PlacedBox } from './page-frame.js';

/** One visible character of a page. */
export interface Glyph {
  readonly character: string;
  /**
   * Its cell on the page as it is shown: from where its advance begins to where it ends, and from the lower to the
   * upper edge of its font's box, which is a little less than the type size.
   */
  readonly box: PlacedBox;
  /** A blank was drawn before it. */
  readonly afterBlank: boolean;
}
