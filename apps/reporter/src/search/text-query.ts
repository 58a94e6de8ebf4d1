/**
 * A search as Postgres parses it: words are lexemes (`knees` is `knee`); the words of a phrase follow one another at fixed
 * distances.
 */
export type TextQuery =
  | { readonly kind: 'phrase'; readonly words: readonly PhraseWord[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly TextQuery[] }
  | { readonly kind: 'not'; readonly of: TextQuery };

/** A word of a phrase. */
export interface PhraseWord {
  readonly lexeme: string;
  /** Distance from the word before it; 0 for the first word. */
  readonly distance: number;
}

const token = /\s*(?:'((?:[^'\\]|''|\\.)*)'(?::[*A-D]+)?|<(-|\d+)>|([&|!()]))/y;

type Token =
  | { readonly kind: 'lexeme'; readonly lexeme: string }
  | { readonly kind: 'followed'; readonly distance: number }
  | { readonly kind: '&' | '|' | '!' | '(' | ')' };

/**
 * Parses a `tsquery` in the output format of Postgres: `'low' <-> 'back' & !'opioid' | 'knee'`.
 * @returns null if it contains no word
 * @throws Error if it is not a `tsquery`
 */
export function readTextQuery(written: string): TextQuery | null {
  const tokens = readTokens(written);
  if (tokens.length === 0) return null;
  const reader = new QueryReader(tokens);
  return reader.read();
}

function readTokens(written: string): readonly Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < written.trimEnd().length) {
    const match = token.exec(written);
    if (match === null) throw new Error('The tsquery has an unknown token.');
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, lexeme, distance, operator]: RegExpExecArray): Token {
  if (lexeme !== undefined)
    return { kind: 'lexeme', lexeme: lexeme.replace(/''|\\(.)/g, (_, kept?: string) => kept ?? "'") };
  if (distance !== undefined) return { kind: 'followed', distance: distance === '-' ? 1 : Number(distance) };
  return { kind: operator as '&' | '|' | '!' | '(' | ')' };
}

/** Operators have the precedence of Postgres: `!`, `<->`, `&`, `|`. */
class QueryReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): TextQuery {
    const query = this.any();
    if (this.at < this.tokens.length) throw new Error('The tsquery has tokens after its end.');
    return query;
  }

  private any(): TextQuery {
    return joined(
      'any',
      this.separated('|', () => this.all()),
    );
  }

  private all(): TextQuery {
    return joined(
      'all',
      this.separated('&', () => this.negation()),
    );
  }

  private negation(): TextQuery {
    if (!this.skip('!')) return this.phrase();
    return { kind: 'not', of: this.negation() };
  }

  private phrase(): TextQuery {
    if (this.skip('(')) {
      const query = this.any();
      if (!this.skip(')')) throw new Error('The tsquery has an unclosed bracket.');
      return query;
    }
    const words: PhraseWord[] = [{ lexeme: this.lexeme(), distance: 0 }];
    for (let next = this.tokens[this.at]; next?.kind === 'followed'; next = this.tokens[this.at]) {
      this.at += 1;
      words.push({ lexeme: this.lexeme(), distance: next.distance });
    }
    return { kind: 'phrase', words };
  }

  private lexeme(): string {
    const next = this.tokens[this.at];
    if (next?.kind !== 'lexeme') throw new Error('The tsquery lacks a word.');
    this.at += 1;
    return next.lexeme;
  }

  private skip(kind: '&' | '|' | '!' | '(' | ')'): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false;
    this.at += 1;
    return true;
  }

  private separated(by: '&' | '|', part: () => TextQuery): readonly TextQuery[] {
    const parts = [part()];
    while (this.skip(by)) parts.push(part());
    return parts;
  }
}

function joined(kind: 'all' | 'any', of: readonly TextQuery[]): TextQuery {
  const [only, ...others] = of;
  return only !== undefined && others.length === 0 ? only : { kind, of };
}
