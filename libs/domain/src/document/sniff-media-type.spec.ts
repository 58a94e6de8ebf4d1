import { describe, expect, it } from 'vitest';
import { sniffMediaType } from './sniff-media-type.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('sniffMediaType: accepted', () => {
  it.each([
    ['a letter', 'CLINICAL CASE SUMMARY\n', 'text/plain'],
    ['a letter after a byte order mark', '\xEF\xBB\xBFCLINICAL CASE SUMMARY', 'text/plain'],
    ['UTF-16', '\xFF\xFEC\0A\0', 'text/plain'],
    ['text that starts like a signature', 'BMI was 31. MZ and PK were noted.', 'text/plain'],
    ['text that mentions PDF', 'He sent the form as %PDF-1.7 file.'.replace(' %', '%'), 'text/plain'],
    ['random bytes, which decodeText checks', '\x01\x93\xFE\x00\x10', 'text/plain'],
    ['a PDF', '%PDF-1.6\r%\xE2\xE3', 'application/pdf'],
    ['a PDF after a byte order mark and blanks', '\xEF\xBB\xBF \n%PDF-1.4', 'application/pdf'],
    ['a PDF after mail headers', `${'X-Mailer: none\r\n'.repeat(40)}\r\n%PDF-1.4`, 'application/pdf'],
  ])('%s', (_, head, mediaType) => {
    expect(sniffMediaType(bytes(head))).toEqual({ kind: 'accepted', mediaType });
  });

  it('searches for a PDF header in the first 1,024 bytes only', () => {
    expect(sniffMediaType(bytes(`${' '.repeat(1_100)}%PDF-1.4`))).toEqual({
      kind: 'accepted',
      mediaType: 'text/plain',
    });
  });
});

describe('sniffMediaType: unsupported', () => {
  it.each([
    ['a JPEG image', '\xFF\xD8\xFF\xE0\0\x10JFIF'],
    ['a PNG image', '\x89PNG\r\n\x1A\n\0\0\0\rIHDR'],
    ['a GIF image', 'GIF89a\x01\0'],
    ['a TIFF image', 'II*\0\x08'],
    ['a TIFF image', 'MM\0*\0'],
    ['a WebP image', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['a HEIC image', '\0\0\0\x18ftypheic'],
    ['a bitmap image', 'BM\x36\x10\0\0\0\0\0\0\x36'],
    ['a Word document (.docx)', 'PK\x03\x04\x14\0[Content_Types].xml....PK\x03\x04word/document.xml'],
    ['an Excel workbook (.xlsx)', 'PK\x03\x04\x14\0xl/workbook.xml'],
    ['a PowerPoint presentation (.pptx)', 'PK\x03\x04\x14\0ppt/presentation.xml'],
    ['an OpenDocument file', 'PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text'],
    ['an Office document', 'PK\x03\x04\x14\0[Content_Types].xml'],
    ['a zip archive', 'PK\x03\x04\x14\0letters/one.txt'],
    ['an old Office document (.doc, .xls, .ppt)', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
    ['a rich text document (.rtf)', '{\\rtf1\\ansi'],
    ['a gzip archive', '\x1F\x8B\x08'],
    ['a 7-Zip archive', '7z\xBC\xAF\x27\x1C'],
    ['a RAR archive', 'Rar!\x1A\x07\x01'],
    ['a PostScript file', '%!PS-Adobe-3.0'],
    ['a program', '\x7FELF\x02'],
    ['an HTML page', '\xEF\xBB\xBF\n<!DOCTYPE html><html>'],
    ['an HTML page', '<!-- saved --><HTML lang="en">'],
    ['an XML document', '<?xml version="1.0"?>'],
  ])('%s', (found, head) => {
    expect(sniffMediaType(bytes(head))).toEqual({ kind: 'unsupported', found });
  });

  it('returns empty for an empty document', () => {
    expect(sniffMediaType(new Uint8Array())).toEqual({ kind: 'empty' });
  });
});
