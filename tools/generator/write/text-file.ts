import { wording } from '../data.js';
import { type Random } from '../random.js';
import { type Block } from './block.js';
import { type Form } from './form.js';

const columns = 96;
const linesOnPage = 52;

/** A line, and whether it is only white space. */
interface Line {
  readonly text: string;
  readonly blank: boolean;
}

/** Bytes of a letter as a text file: lines broken, in the form's encoding and with its faults. */
export function textFile(blocks: readonly Block[], form: Form, caseNumber: string | null, random: Random): Buffer {
  const pages = intoPages(blocks.flatMap(linesOf), form.lines === 'plain' ? Infinity : linesOnPage);
  const foot = form.pageFoot && caseNumber !== null ? wording.footer.replace('{case}', caseNumber) : null;
  const written = pages.map((page, index) => writePage(page, form, foot === null ? null : `${foot}   ${index + 1}`));
  const whole = written.join(form.lines === 'doubled' ? '' : '\f').replaceAll('\n', form.lineEnd);
  const faulty = form.nulCharacters ? withNulCharacters(whole, random) : whole;
  return form.windows1252 ? windows1252(faulty) : Buffer.from(faulty, 'utf8');
}

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'gap':
      return [{ text: '', blank: true }];
    case 'row':
      return [{ text: rowText(block.cells), blank: false }];
    case 'title':
      return wrap(block.text).map((text) => ({
        text: ' '.repeat(Math.floor((columns - text.length) / 2)) + text,
        blank: false,
      }));
    case 'heading':
    case 'text':
      return wrap(block.text).map((text) => ({ text, blank: false }));
  }
}

const rowText = (cells: readonly string[]): string => {
  const [label = '', value = '', otherLabel = '', otherValue = ''] = cells;
  return `${label.padEnd(cells.length > 2 ? 22 : 32)}${value.padEnd(32)}${otherLabel.padEnd(21)}${otherValue}`.trimEnd();
};

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** An empty line at the end or start of a page is dropped, as in text extraction. */
function intoPages(lines: readonly Line[], length: number): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    let page = pages.at(-1) ?? [];
    if (page.length >= length) {
      while (page.at(-1)?.blank === true) page.pop();
      page = [];
      pages.push(page);
    }
    if (!(line.blank && page.length === 0 && pages.length > 1)) page.push(line);
  }
  return pages;
}

const link = /\b(?:https?:\/\/|www\.)[^\s,;]+[^\s,;.]/;

function writePage(page: readonly Line[], form: Form, foot: string | null): string {
  const repeated = form.repeatedLink
    ? page.map(({ text }) => link.exec(text)?.[0]).find((found) => found !== undefined)
    : undefined;
  const tail = [repeated, foot].filter((text): text is string => typeof text === 'string');
  if (form.lines === 'doubled') {
    return [
      ...page.map(({ text, blank }) => (blank ? ' \n\n' : `${text} \n\n`)),
      ...(repeated === undefined ? [] : [`${repeated}\n\n`]),
      '\n\n',
    ].join('');
  }
  return [...page.map(({ text }) => text), ...(tail.length > 0 ? ['', ...tail] : [])].join('\n') + '\n';
}

/** NUL bytes between some words, as careless conversions leave them. */
function withNulCharacters(text: string, random: Random): string {
  const words = text.split(' ');
  return words.map((word, index) => (index % 97 === 96 && random.chance(0.5) ? `\0${word}` : word)).join(' ');
}

const bytesOfCharacters: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '“': 0x93, '”': 0x94 };

/** Bytes of Windows-1252, apostrophes as the curly ones that it was known for. */
function windows1252(text: string): Buffer {
  const curly = text.replace(/(?<=\w)'(?=\w)/g, '’');
  return Buffer.from(Array.from(curly, (character) => bytesOfCharacters[character] ?? character.charCodeAt(0)));
}
