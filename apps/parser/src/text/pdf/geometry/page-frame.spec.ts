import { describe, expect, it } from 'vitest';
import { placeBox } from './page-frame.js';

/** A character 8 wide and 12 high, 100 from the left and 50 from the top of the displayed page (600 by 800). */
const shown = { left: 100, right: 108, top: 750, bottom: 738, baseline: 741 };

describe('placeBox', () => {
  it.each([
    [0, { left: 100, right: 108, top: 750, bottom: 738, originX: 100, originY: 741 }, { width: 600, height: 800 }],
    // Rotated once, the page is drawn 600 high and 800 wide, and text runs upwards.
    [1, { left: 50, right: 62, top: 108, bottom: 100, originX: 59, originY: 100 }, { width: 600, height: 800 }],
    [2, { left: 492, right: 500, top: 62, bottom: 50, originX: 500, originY: 59 }, { width: 600, height: 800 }],
    [3, { left: 738, right: 750, top: 500, bottom: 492, originX: 741, originY: 500 }, { width: 600, height: 800 }],
  ])('returns the box on a page rotated by %d quarter turns', (quarterTurns, drawn, size) => {
    expect(placeBox(drawn, { quarterTurns, ...size })).toEqual(shown);
  });
});
