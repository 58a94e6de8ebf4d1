import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { knownLayouts } from '#domain/model/layouts.js';
import { allLayouts } from './all-layouts.js';
import { layout as unknownLayout } from './unknown/definition.js';

describe('the layouts', () => {
  it('have a folder each, and every folder is in the list', async () => {
    const entries = await readdir(import.meta.dirname, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.toSorted()).toEqual([...knownLayouts, 'unknown'].toSorted());
  });

  it('have the names of their folders', () => {
    expect(allLayouts.map(({ id }) => id).toReversed()).toEqual(knownLayouts);
    expect(unknownLayout.id).toBe('unknown');
  });

  it('have headings and marks, and no two have the same marks', () => {
    expect(allLayouts.filter(({ headings, marks }) => headings.length === 0 || marks.length === 0)).toEqual([]);
    const marks = allLayouts.map((each) => each.marks.map(({ description }) => description).join('; '));
    expect(new Set(marks).size).toBe(allLayouts.length);
  });
});
