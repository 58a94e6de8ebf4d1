/** The bytes of a line without its line feed; null if the line exceeds the limit. */
export type Line = Buffer | null;

const lineFeed = 0x0a;

/** Splits a stream of bytes into lines. A line of more than `limit` bytes is returned as null and not kept. */
export async function* readLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  const append = (part: Buffer) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const line = size > limit ? null : Buffer.concat(parts, size);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      append(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    append(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
