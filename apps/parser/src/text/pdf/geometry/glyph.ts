/** One visible character as drawn on a page, in points from the page's lower left corner, y upwards. */
export interface Glyph {
  readonly character: string;
  /** Where its advance begins and ends. */
  readonly left: number;
  readonly right: number;
  /** The upper and lower edge of its font's box: a little less apart than the type size. */
  readonly top: number;
  readonly bottom: number;
  /** The y of the line it stands on. */
  readonly baseline: number;
  /** A blank was drawn before it. */
  readonly afterBlank: boolean;
}
