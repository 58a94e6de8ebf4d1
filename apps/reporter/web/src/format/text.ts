/** Returns a vocabulary id as text: `evaluation-and-management` → `Evaluation and management`. */
export function idToText(id: string): string {
  const text = id.replaceAll(/[-_]/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Joins a list in English: `a, b and c`. */
export function joinList(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
