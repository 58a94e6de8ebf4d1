import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readExamples, readFolder } from './examples.js';

const example = {
  category: 'injection',
  subcategory: null,
  drugClass: null,
  outcome: 'upheld',
  primary: 'findings',
  sentences: [
    ['Injections help when a nerve root is compressed.', []],
    ['The note shows weakness of the left foot.', ['findings/for']],
    ['No scan shows compression.', ['findings']],
    ['Therapy has not been tried.', ['prior-treatment']],
  ],
};

describe('written examples', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'examples-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are labelled sentence by sentence, in the direction of the outcome unless another is given', async () => {
    await writeFile(join(folder, 'some.jsonl'), `${JSON.stringify(example)}\n`);
    const [letter, ...others] = await readFolder(folder);
    expect(others).toEqual([]);
    expect(letter?.letter).toBe('some.jsonl:1');
    expect(letter?.items).toHaveLength(1);
    const [item] = letter?.items ?? [];
    expect(item?.primary).toBe('findings/against');
    expect(item?.sentences.map(({ topics }) => [...topics])).toEqual([[], [], ['findings'], ['prior-treatment']]);
    expect(item?.reasons.map(({ topic, direction }) => `${topic}/${direction}`)).toEqual([
      'findings/for',
      'findings/against',
      'prior-treatment/against',
    ]);
  });

  it('are refused with an unknown topic', async () => {
    await writeFile(join(folder, 'some.jsonl'), JSON.stringify({ ...example, primary: 'weather' }));
    await expect(readFolder(folder)).rejects.toThrow();
  });

  it.each(['training', 'held-out'] as const)('of %s state their primary reason in a sentence', async (part) => {
    const letters = await readExamples(part);
    expect(letters.length).toBeGreaterThan(50);
    for (const { letter, items } of letters) {
      for (const { primary, reasons } of items) {
        expect(
          reasons.map(({ topic, direction }) => `${topic}/${direction}`),
          letter,
        ).toContain(primary);
      }
    }
  });

  it('of training are not held out', async () => {
    const texts = async (part: 'training' | 'held-out'): Promise<string[]> =>
      (await readExamples(part)).flatMap(({ items }) =>
        items.map(({ sentences }) => sentences.map(({ sentence }) => sentence.text).join(' ')),
      );
    const training = new Set(await texts('training'));
    expect((await texts('held-out')).filter((text) => training.has(text))).toEqual([]);
  });
});
