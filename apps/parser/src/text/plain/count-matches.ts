/** Returns how often `pattern`, which must be global, matches in `characters`, without storing the matches. */
export function countMatches(characters: string, pattern: RegExp): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (pattern.exec(characters) !== null) count += 1;
  return count;
}
