/** Ligatures of U+FB00 to U+FB06, in order. */
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'] as const;

/** PDFium gives a hyphen at a line's end as U+FFFE in whole texts and as U+0002 in single characters. */
const pdfiumHyphens = ['\uFFFE', '\u0002'] as const;

const anythingButPlainAscii = /[^\x20-\x7E]/;

/**
 * One line's characters as a reader sees them; pure, in linear time, and the same for text and PDF:
 * - ligatures (U+FB00–FB06) become their letters, and accents join their letter (NFC);
 * - blanks of every width, non-breaking ones too, become U+0020;
 * - a soft hyphen is a hyphen at the line's end, where it shows, and nothing inside the line, where it does not;
 *   PDFium's marks for a drawn hyphen, and short hyphens (U+2010, U+2011), become `-`; dashes stay;
 * - characters without width (U+200B–200D, U+2060, U+FEFF) and directional marks go;
 * - NUL goes, any other control character becomes a blank, a lone surrogate U+FFFD.
 * Tabs stay: they part cells.
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
 * Three or more blanks, or a tab, part two cells of a table row: three blanks. Any other run of blanks is one, and so
 * are a few after the end of a sentence, which a typist set.
 */
export function cleanBlanks(line: string): string {
  return line
    .replace(/ *\t[ \t]*| {2,}/g, (run: string, at: number) => (partsCells(run, line[at - 1] ?? '') ? '   ' : ' '))
    .trim();
}

function partsCells(run: string, before: string): boolean {
  return run.includes('\t') || run.length > 5 || (run.length > 2 && !'.?!'.includes(before));
}
