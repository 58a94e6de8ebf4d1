/** A block of a sample letter, in reading order. */
export type SourceBlock =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'title' | 'heading' | 'text'; readonly words: readonly SourceWord[] }
  | { readonly kind: 'gap' }
  | { readonly kind: 'page-end' };

/** A word of a paragraph. At a soft hyphen (U+00AD) the line ends with a visible hyphen. */
export interface SourceWord {
  readonly text: string;
  /** The line of this word is the last one of its page. */
  readonly endsPage: boolean;
}

/** A sample letter before it is laid out. */
export interface LetterSource {
  /** AES with an empty user password and no permission to copy, as published letters have. */
  readonly encrypted: boolean;
  /** Printed at the foot of each page, with the page's number; null for none. */
  readonly footer: string | null;
  readonly blocks: readonly SourceBlock[];
}

interface Directive {
  readonly name: string;
  readonly lines: string[];
}

/**
 * Reads a source of `samples/source`. A line that starts with `@` begins a block and the lines after it continue it:
 * `@row a | b` a table row, `@title`, `@heading` and `@text` a paragraph, `@gap` an empty line, `@page` the end of a
 * page (inside a paragraph: after the line that holds the last word before it), `@footer`, `@encrypted`.
 * @throws Error for a line before any block, or an unknown `@` word
 */
export function readLetterSource(source: string): LetterSource {
  const directives = readDirectives(source);
  const footer = directives.find(({ name }) => name === 'footer');
  return {
    encrypted: directives.some(({ name }) => name === 'encrypted'),
    footer: footer === undefined ? null : footer.lines.join(' '),
    blocks: directives.flatMap(readBlock),
  };
}

function readDirectives(source: string): readonly Directive[] {
  const directives: Directive[] = [];
  const paragraphs = ['title', 'heading', 'text'];
  for (const line of source.split('\n').filter((text) => text.trim() !== '')) {
    const [, name, rest] = /^@([a-z]+) ?(.*)$/.exec(line) ?? [];
    const open = directives.at(-1);
    if (name === undefined || rest === undefined) {
      if (open === undefined) throw new Error(`The source begins with "${line}" instead of a block.`);
      open.lines.push(line);
    } else if (name === 'page' && open !== undefined && paragraphs.includes(open.name)) {
      open.lines.push('@page');
    } else {
      directives.push({ name, lines: [rest] });
    }
  }
  return directives;
}

function readBlock({ name, lines }: Directive): readonly SourceBlock[] {
  switch (name) {
    case 'row':
      return [{ kind: 'row', cells: lines.join(' ').split('|').map((cell) => cell.trim()) }];
    case 'title':
    case 'heading':
    case 'text':
      return [{ kind: name, words: readWords(lines) }];
    case 'gap':
      return [{ kind: 'gap' }];
    case 'page':
      return [{ kind: 'page-end' }];
    case 'footer':
    case 'encrypted':
      return [];
    default:
      throw new Error(`Unknown block @${name}.`);
  }
}

function readWords(lines: readonly string[]): readonly SourceWord[] {
  const tokens = lines.flatMap((line) => line.split(' ')).filter((token) => token !== '');
  return tokens.flatMap((text, index) => (text === '@page' ? [] : [{ text, endsPage: tokens[index + 1] === '@page' }]));
}
