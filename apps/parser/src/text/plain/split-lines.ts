/** Every line end, including a carriage return that a conversion has doubled. */
const lineEnd = /\r{0,2}\n|\r|[\v\u0085\u2028\u2029]/;

/** Splits a text into pages at form feeds, and each page into lines without line ends. Linear time. */
export function splitLines(characters: string): string[][] {
  const pages = characters.split('\f');
  // Extraction programs write a form feed after the last page too.
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  return pages.map((page) => page.split(lineEnd));
}
