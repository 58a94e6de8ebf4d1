/** Lines at least this long were broken by the edge of the page, not by their meaning. */
const brokenByEdge = 60;

/**
 * A letter's text with a blank for each line break that only the width of the page made, so that it can flow in another
 * width. As long as before, so that places in it stay what they are.
 */
export function reflowed(text: string): string {
  return text.replaceAll(/^(.+)\n(?=\S)/gm, (whole, line: string) => (line.length < brokenByEdge ? whole : `${line} `));
}
