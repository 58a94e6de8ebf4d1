/** Returns a search without words of it, and without a minus that excluded them. */
export function withoutWords(search: string, words: string): string {
  const at = search.indexOf(words);
  if (at < 0) return search;
  const before = search.slice(0, at).replace(/-?"?$/, '');
  const after = search.slice(at + words.length).replace(/^"/, '');
  return `${before} ${after}`.replace(/\s+/g, ' ').trim();
}
