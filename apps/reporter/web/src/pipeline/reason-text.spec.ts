import { rejections } from '#domain/errors/rejection-catalogue.js';
import { describe, expect, it } from 'vitest';
import { reasonText } from './reason-text.js';

describe('reasonText', () => {
  it.each([
    ['no_text_layer', rejections.no_text_layer.meaning],
    ['raw_store_unreachable', 'Raw store unreachable.'],
    ['toString', 'ToString.'],
  ])('%s', (code, meaning) => {
    expect(reasonText(code).meaning).toBe(meaning);
  });
});
