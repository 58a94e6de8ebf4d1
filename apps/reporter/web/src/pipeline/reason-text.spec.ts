import { describe, expect, it } from 'vitest';
import { reasonText } from './reason-text.js';

describe('reasonWords', () => {
  it.each([
    ['no_text_layer', 'The PDF holds pictures of pages without text.'],
    ['raw_store_unreachable', 'Raw store unreachable.'],
    ['toString', 'ToString.'],
  ])('%s', (code, meaning) => {
    expect(reasonText(code).meaning).toBe(meaning);
  });
});
