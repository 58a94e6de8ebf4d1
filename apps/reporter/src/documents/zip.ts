import { crc32 } from 'node:zlib';

/** A file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes before the name in a local header and in a central directory record, and of the end record (APPNOTE.TXT 4.3). */
const sizes = { local: 30, central: 46, end: 22 };
/** Names are UTF-8 (general purpose bit 11); nothing is compressed; the date is 1 January 1980, the minimum. */
const [utf8, stored, noTime, firstDay] = [0x0800, 0, 0, 0x0021];

/**
 * Returns a ZIP archive of uncompressed files in pieces, so that one file at a time is in memory. Without the 64-bit
 * extensions an archive holds at most 65,535 files and 4 GB.
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, bytes } of entries) {
    const encoded = Buffer.from(name, 'utf8');
    const checksum = crc32(bytes);
    directory.push(centralRecord(encoded, checksum, bytes.length, offset));
    const header = localHeader(encoded, checksum, bytes.length);
    yield header;
    yield bytes;
    offset += header.length + bytes.length;
  }
  yield* directory;
  yield endOf(
    directory.length,
    directory.reduce((sum, { length }) => sum + length, 0),
    offset,
  );
}

function localHeader(name: Buffer, checksum: number, size: number): Buffer {
  const header = Buffer.alloc(sizes.local);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeCommonFields(header, 6, name, checksum, size);
  return Buffer.concat([header, name]);
}

function centralRecord(name: Buffer, checksum: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(sizes.central);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  writeCommonFields(record, 8, name, checksum, size);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}

/** Writes the fields that a local header and a central directory record share, in the same order. */
function writeCommonFields(into: Buffer, at: number, name: Buffer, checksum: number, size: number): void {
  into.writeUInt16LE(utf8, at);
  into.writeUInt16LE(stored, at + 2);
  into.writeUInt16LE(noTime, at + 4);
  into.writeUInt16LE(firstDay, at + 6);
  into.writeUInt32LE(checksum, at + 8);
  into.writeUInt32LE(size, at + 12);
  into.writeUInt32LE(size, at + 16);
  into.writeUInt16LE(name.length, at + 20);
}

function endOf(files: number, directorySize: number, offset: number): Buffer {
  const end = Buffer.alloc(sizes.end);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
