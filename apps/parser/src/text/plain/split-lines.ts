/** Every way to end a line, a carriage return doubled by a careless conversion included. */
const lineEnd = /\r{0,2}\n|\r|[\v\u0085\u2028\u2029]/;

/** The pages of a text (form feeds part them), each as its raw lines without their ends. Linear. */
export function splitLines(characters: string): string[][] {
  const pages = characters.split('\f');
  // Extractors end the last page with a form feed too.
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  return pages.map((page) => page.split(lineEnd));
}
