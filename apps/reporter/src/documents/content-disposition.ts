/**
 * The header that has a browser keep bytes as a file and never show them (RFC 6266): the name in plain characters for
 * all, and as it is for those who know RFC 8187.
 * @param name as the sender gave it; may hold anything
 */
export function attachment(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\]/g, '_')
    .slice(-150);
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (character) => `%${hexadecimal(character)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function hexadecimal(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}
