/** Maximum number of similar values that an error names. */
const maxNamed = 3;

/** Returns the known values that share most pairs of letters with a value, best first; none if they share few. */
export function nearestValues(value: string, known: readonly string[]): readonly string[] {
  const own = pairsOf(value.toLowerCase());
  return known
    .map((each) => ({ each, share: shareOf(own, pairsOf(each)) }))
    .filter(({ share }) => share >= 0.4)
    .toSorted((one, other) => other.share - one.share || (one.each < other.each ? -1 : 1))
    .slice(0, maxNamed)
    .map(({ each }) => each);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Dice's coefficient: twice the common pairs over the pairs of both. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
