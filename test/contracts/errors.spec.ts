import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problems } from '#domain/errors/problem-catalogue.js';
import { rejectionCodeSchema } from '#domain/errors/rejection.js';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');

function section(title: string): readonly string[][] {
  const body = page.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
  return body
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

describe('docs/errors.md', () => {
  it('lists the problems of the catalogue, with status, title and remedy', () => {
    const listed = Object.fromEntries(section('Problems').map(([code, ...rest]) => [code, rest]));
    const known = Object.fromEntries(
      Object.entries(problems).map(([code, { status, title, remedy }]) => [`\`${code}\``, [String(status), title, remedy]]),
    );
    expect(listed).toEqual(known);
  });

  it('lists the reasons of rejection', () => {
    expect(section('Rejections').map(([code]) => code)).toEqual(rejectionCodeSchema.options.map((code) => `\`${code}\``));
  });
});
