import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandError } from './command-error.js';
import { letterFiles } from './letter-files.js';

/** A document that is to be sent. */
export interface Document {
  readonly name: string;
  /** SHA-256 of the bytes, as the house knows it. */
  readonly documentId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The documents of files and folders, read one by one. @throws CommandError where one cannot be read */
export async function* documentsOf(...paths: readonly string[]): AsyncGenerator<Document> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new CommandError(`${path} cannot be read.`);
    const files = found.isDirectory() ? await letterFiles(path) : [path];
    if (files.length === 0) throw new CommandError(`The folder ${path} contains no .txt or .pdf file.`);
    for (const file of files) {
      yield documentNamed(basename(file), await readFile(file));
    }
  }
}

/** The one document that comes in on standard input. */
export async function* fromStandardInput(): AsyncGenerator<Document> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Buffer));
  yield documentNamed('standard-input', Buffer.concat(pieces));
}

function documentNamed(name: string, bytes: Buffer): Document {
  const documentId = createHash('sha256').update(bytes).digest('hex');
  return { name, documentId, bytes: new Uint8Array(bytes) };
}
