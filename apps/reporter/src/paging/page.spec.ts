import { describe, expect, it } from 'vitest';
import { cutPage, nextLink } from './page.js';

describe('cutPage', () => {
  it.each([
    { rows: [1, 2, 3], limit: 2, page: { rows: [1, 2], last: 2 } },
    { rows: [1, 2], limit: 2, page: { rows: [1, 2], last: null } },
    { rows: [], limit: 2, page: { rows: [], last: null } },
  ])('$rows at $limit a page', ({ rows, limit, page }) => {
    expect(cutPage(rows, limit)).toEqual(page);
  });
});

describe('nextLink', () => {
  it.each([
    ['/v1/determinations', '</v1/determinations?cursor=abc>; rel="next"'],
    ['/v1/determinations?cursor=old&limit=2', '</v1/determinations?cursor=abc&limit=2>; rel="next"'],
    [
      '/v1/determinations?category=a&category=b%20c',
      '</v1/determinations?category=a&category=b+c&cursor=abc>; rel="next"',
    ],
  ])('of %s', (requested, link) => {
    expect(nextLink(requested, 'abc')).toBe(link);
  });
});
