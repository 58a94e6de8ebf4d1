/** The signature of an unsupported file format. */
export interface FileSignature {
  /** The name of the format with its article. */
  readonly found: string;
  /** `head` contains the first 4 KiB, one character per byte. */
  readonly matches: (head: string) => boolean;
}

const startsWith =
  (...starts: readonly string[]) =>
  (head: string): boolean =>
    starts.some((start) => head.startsWith(start));

/** A zip archive with one of these names among its first entries, which distinguish the office formats. */
const zipWith =
  (...names: readonly string[]) =>
  (head: string): boolean =>
    head.startsWith('PK\x03\x04') && names.some((name) => head.includes(name));

/** A mark-up document after an optional byte order mark and blanks. */
const markup =
  (pattern: RegExp) =>
  (head: string): boolean =>
    pattern.test(
      head
        .replace(/^\xEF\xBB\xBF/, '')
        .trimStart()
        .slice(0, 200),
    );

/** The first match names the format, so specific signatures precede general ones. */
export const fileSignatures: readonly FileSignature[] = [
  { found: 'a JPEG image', matches: startsWith('\xFF\xD8\xFF') },
  { found: 'a PNG image', matches: startsWith('\x89PNG\r\n\x1A\n') },
  { found: 'a GIF image', matches: startsWith('GIF87a', 'GIF89a') },
  { found: 'a TIFF image', matches: startsWith('II*\0', 'MM\0*') },
  { found: 'a WebP image', matches: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' },
  { found: 'a HEIC image', matches: (head) => /^ftyp(?:heic|heix|mif1|msf1)/.test(head.slice(4, 12)) },
  { found: 'a bitmap image', matches: (head) => head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0' },
  { found: 'a Word document (.docx)', matches: zipWith('word/') },
  { found: 'an Excel workbook (.xlsx)', matches: zipWith('xl/') },
  { found: 'a PowerPoint presentation (.pptx)', matches: zipWith('ppt/') },
  { found: 'an OpenDocument file', matches: zipWith('mimetypeapplication/vnd.oasis.opendocument') },
  { found: 'an Office document', matches: zipWith('[Content_Types].xml') },
  { found: 'a zip archive', matches: startsWith('PK\x03\x04', 'PK\x05\x06') },
  { found: 'an old Office document (.doc, .xls, .ppt)', matches: startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1') },
  { found: 'a rich text document (.rtf)', matches: startsWith('{\\rtf') },
  { found: 'a gzip archive', matches: startsWith('\x1F\x8B') },
  { found: 'a 7-Zip archive', matches: startsWith('7z\xBC\xAF\x27\x1C') },
  { found: 'a RAR archive', matches: startsWith('Rar!\x1A\x07') },
  { found: 'a PostScript file', matches: startsWith('%!PS') },
  { found: 'a program', matches: startsWith('\x7FELF', 'MZ\x90\0') },
  { found: 'an HTML page', matches: markup(/^(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)[\s>]/i) },
  { found: 'an XML document', matches: markup(/^<\?xml\s/) },
];
