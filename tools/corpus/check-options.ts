import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../servers/project-root.js';
import { lettersAndLabels } from './corpus-files.js';

/** What the corpus check compares, and against what. */
export interface CheckOptions {
  readonly folders: readonly string[];
  /** Folders of labels; none for `*.expected.json` beside the letters. */
  readonly labels: readonly string[];
  /** A file of minimum scores; null to require all values. */
  readonly floor: string | null;
  /** Writes the scores that are reached into the floor's file in place of comparing them. */
  readonly setsFloor: boolean;
}

export const usage = `npm run corpus:check -- [FOLDER...] [--labels DIR]... [--root DIR] [--floor FILE [--set-floor]]
  FOLDER        letters (.txt, .pdf) with NAME.expected.json beside them; samples when none is given
  --labels DIR  the labels are the .json files of DIR in place of those beside the letters
  --root DIR    compare the folders letters* of DIR with the labels of its folders gold* or labels*
  --floor FILE  fail below the scores of FILE, not at every miss
  --set-floor   write the scores reached into FILE`;

/** @throws Error with the usage when the arguments are not understood */
export async function readCheckOptions(args: readonly string[]): Promise<CheckOptions> {
  const { values, positionals } = parse(args);
  const root = values.root === undefined ? null : await lettersAndLabels(values.root);
  const folders = [...positionals, ...(root?.letters ?? [])];
  const setsFloor = values['set-floor'] ?? false;
  if (setsFloor && values.floor === undefined) throw new Error(`--set-floor needs --floor FILE.\n${usage}`);
  return {
    folders: folders.length > 0 ? folders : [join(projectRoot, 'samples')],
    labels: [...(values.labels ?? []), ...(root?.labels ?? [])],
    floor: values.floor ?? null,
    setsFloor,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        labels: { type: 'string', multiple: true },
        root: { type: 'string' },
        floor: { type: 'string' },
        'set-floor': { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
  }
}
