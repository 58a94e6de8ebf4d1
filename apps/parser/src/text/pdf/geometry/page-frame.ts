/** A box and its baseline in points, y upwards. */
export interface PlacedBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
}

/** A page as displayed: its size in points and its rotation in clockwise quarter turns (the PDF's /Rotate). */
export interface PageFrame {
  readonly quarterTurns: number;
  readonly width: number;
  readonly height: number;
}

/** The cell of a character before the page is rotated. */
export interface DrawnBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly originX: number;
  readonly originY: number;
}

/** Returns the box on the page as displayed. Letters scanned or sent sideways have rotated pages. */
export function placeBox(box: DrawnBox, { quarterTurns, width, height }: PageFrame): PlacedBox {
  switch (quarterTurns) {
    case 1:
      return {
        left: box.bottom,
        right: box.top,
        top: height - box.left,
        bottom: height - box.right,
        baseline: height - box.originX,
      };
    case 2:
      return {
        left: width - box.right,
        right: width - box.left,
        top: height - box.bottom,
        bottom: height - box.top,
        baseline: height - box.originY,
      };
    case 3:
      return {
        left: width - box.top,
        right: width - box.bottom,
        top: box.right,
        bottom: box.left,
        baseline: box.originX,
      };
    default:
      return { left: box.left, right: box.right, top: box.top, bottom: box.bottom, baseline: box.originY };
  }
}
