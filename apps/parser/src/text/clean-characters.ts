/** Ligatures of U+FB00 to U+FB06, in order. */
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;

/** PDFium returns a hyphen at the end of a line as U+FFFE in whole texts and as U+0002 in single characters. */
const pdfiumHyphens = ['\uFFFE', '\u0002'] as const;

const anythingButPlainAscii = /[^\x20-\x7E]/;

/**
 * Normalises the characters of one line to what a reader sees. Pure, linear time, the same for text and PDF:
 * - ligatures (U+FB00–FB06) are replaced by their letters, and accents are composed with their letter (NFC);
 * - blanks of any width, including non-breaking ones, are replaced by U+0020;
 * - a soft hyphen at the end of the line, where it is visible, is replaced by `-`, and is removed elsewhere;
 *   PDFium's marks for a hyphen and short hyphens (U+2010, U+2011) are replaced by `-`; dashes are kept;
 * - zero-width characters (U+200B–200D, U+2060, U+FEFF) and directional marks are removed;
 * - NUL is removed, any other control character is replaced by a blank, a lone surrogate by U+FFFD.
 * Tabs are kept: they separate cells.
 */
export function cleanCharacters(line: string): string {
  if (!anythingButPlainAscii.test(line)) return line;
  return pdfiumHyphens
    .reduce((text, hyphen) => text.replaceAll(hyphen, '-'), line)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (ligature: string) => ligatures[ligature.charCodeAt(0) - 0xfb00] ?? ligature)
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\u00AD(?=\s*$)|[\u2010\u2011]/g, '-')
    .replace(/[\0\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFF]/g, '')
    .replace(/(?!\t)\p{Cc}/gu, ' ');
}

/**
 * Normalises runs of blanks. A tab, or three or more blanks, separates two cells of a table row and becomes three blanks.
 * Any other run becomes one blank, and so do up to five blanks after the end of a sentence, which are typing habits.
 */
export function cleanBlanks(line: string): string {
  return line
    .replace(/ *\t[ \t]*| {2,}/g, (run: string, at: number) => (separatesCells(run, line[at - 1] ?? '') ? '   ' : ' '))
    .trim();
}

function separatesCells(run: string, before: string): boolean {
  return run.includes('\t') || run.length > 5 || (run.length > 2 && !'.?!'.includes(before));
}
