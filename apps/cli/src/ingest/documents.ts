import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CommandError, exitCodes, messageOf } from '../command-error.js';
import { letterFiles } from './letter-files.js';

/** The path that means standard input. */
export const standardInput = '-';

/** A document to be sent. */
export interface Document {
  readonly file: string;
  /** SHA-256 of the bytes. */
  readonly documentId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that was listed and cannot be read. */
export interface UnreadableFile {
  readonly file: string;
  readonly error: string;
}

/**
 * Returns the files that the paths name: files, the letters of folders, and `-` for standard input.
 * @throws CommandError when a path does not exist, or a folder contains no letter
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (path === standardInput) {
      files.push(path);
      continue;
    }
    const found = await stat(path).catch((error: unknown) => {
      throw new CommandError(exitCodes.usage, `The path cannot be read (${messageOf(error)}). Check the path.`);
    });
    const named = found.isDirectory() ? await letterFiles(path) : [path];
    if (named.length === 0) {
      throw new CommandError(exitCodes.usage, `The folder ${path} contains no .txt or .pdf file. Name another folder.`);
    }
    files.push(...named);
  }
  return files;
}

/** Reads files one by one, so that only a few are in memory. */
export async function* readDocuments(
  files: readonly string[],
  interrupted: AbortSignal,
): AsyncGenerator<Document | UnreadableFile> {
  for (const file of files) {
    try {
      const bytes =
        file === standardInput ? await buffer(addAbortSignal(interrupted, process.stdin)) : await readFile(file);
      const documentId = createHash('sha256').update(bytes).digest('hex');
      yield { file, documentId, bytes: new Uint8Array(bytes) };
    } catch (error) {
      interrupted.throwIfAborted();
      yield { file, error: messageOf(error) };
    }
  }
}
