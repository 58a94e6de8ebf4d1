/** A box and a baseline in points, y upwards; `baseline` is the y that the characters in it stand on. */
export interface PlacedBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
}

/** A page as it is shown: its size in points, and the quarter turns clockwise (the PDF's /Rotate) that bring it there. */
export interface PageFrame {
  readonly quarterTurns: number;
  readonly width: number;
  readonly height: number;
}

/** What a character's cell is on paper, before the page is turned for showing. */
export interface DrawnBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly originX: number;
  readonly originY: number;
}

/** Where the box is on the page as it is shown. Letters that were scanned or sent sideways are turned pages. */
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
