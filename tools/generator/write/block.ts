/** One thing on a page of a letter, in reading order. */
export type Block =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'title' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'gap' };

export const gap: Block = { kind: 'gap' };
export const row = (...cells: readonly string[]): Block => ({ kind: 'row', cells });
export const title = (text: string): Block => ({ kind: 'title', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (words: string): Block => ({ kind: 'text', text: words });
