/** An id of the vocabulary as words: `evaluation-and-management` → `Evaluation and management`. */
export function wordsOf(id: string): string {
  const words = id.replaceAll(/[-_]/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Parts of a sentence joined as English does: `a, b and c`. */
export function joinWords(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
