/**
 * The header that has a browser keep bytes as a file and never show them (RFC 6266).
 * @param name as the sender gave it; may hold anything
 */
export function attachment(name: string): string {
  return `attachment; ${fileName(name)}`;
}

/** The header that lets a browser show bytes, under this name where they are kept. */
export function shown(name: string): string {
  return `inline; ${fileName(name)}`;
}

/** A name without what could lead out of a folder or cannot be seen, of 150 characters at most. */
export function safeName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\]/g, '_')
    .slice(-150);
}

/** The name in plain characters for all, and as it is for those who know RFC 8187. */
function fileName(name: string): string {
  const safe = safeName(name);
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (character) => `%${hexadecimal(character)}`);
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}
