import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { type ZipEntry, zipOf } from './zip.js';

async function* entriesOf(...entries: readonly ZipEntry[]): AsyncGenerator<ZipEntry> {
  yield* await Promise.resolve(entries);
}

async function archiveOf(...entries: readonly ZipEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(entriesOf(...entries))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Reads an archive from its end, as programs do. */
function read(archive: Buffer): readonly ZipEntry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [size, nameLength, local] = [
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const begin = local + 30 + archive.readUInt16LE(local + 26);
    const bytes = archive.subarray(begin, begin + size);
    expect(archive.readUInt32LE(local)).toBe(0x04034b50);
    expect(archive.readUInt32LE(at + 16)).toBe(crc32(bytes));
    at += 46 + nameLength;
    return { name, bytes };
  });
}

it('holds files as they are, with their names in any script', async () => {
  const entries = [
    { name: 'a letter.txt', bytes: Buffer.from('One line.\n') },
    { name: 'заключение.pdf', bytes: Buffer.alloc(70_000, 7) },
    { name: 'empty', bytes: Buffer.alloc(0) },
  ];
  expect(read(await archiveOf(...entries))).toEqual(entries);
});

it('is an archive without files where there are none', async () => {
  const archive = await archiveOf();
  expect(archive).toHaveLength(22);
  expect(read(archive)).toEqual([]);
});
