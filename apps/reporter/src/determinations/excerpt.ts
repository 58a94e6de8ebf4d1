/** Maximum length of an excerpt, without its ellipsis. */
export const excerptLength = 280;

/**
 * Returns the beginning of a text, cut after a whole word, with an ellipsis if it is cut.
 * @param beginning the text, or at least its first `excerptLength + 1` characters
 */
export function excerpt(beginning: string): string {
  const text = beginning.replace(/\s+/g, ' ').trim();
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength + 1);
  const lastBlank = cut.lastIndexOf(' ');
  const whole = lastBlank > excerptLength / 2 ? cut.slice(0, lastBlank) : withoutHalfCharacter(cut.slice(0, -1));
  return `${whole.replace(/[\s,;:]+$/, '')}…`;
}

/** Removes the first half of a surrogate pair that was cut. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
