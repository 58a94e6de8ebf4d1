import { countMatches } from './count-matches.js';

/** Decoded characters, with descriptions of assumptions and repairs. */
export interface DecodedBytes {
  readonly characters: string;
  readonly repairs: readonly string[];
}

/**
 * Decodes bytes as UTF-16 if they have its byte order mark or zero bytes, else as strict UTF-8, else as UTF-8 with
 * invalid sequences if most of it is valid, else as Windows-1252, in which every byte is a character. Never throws. A byte
 * order mark is dropped.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const wide = sixteenBitEncoding(bytes);
  if (wide !== null) return decodeUtf16(bytes, wide);
  return decodeUtf8(bytes) ?? decodeFaultyUtf8(bytes) ?? decodeWindows1252(bytes);
}

type SixteenBitEncoding = 'utf-16le' | 'utf-16be';

/** Letters are mostly Latin text: every other byte is zero in UTF-16 and in no other encoding. */
function sixteenBitEncoding(bytes: Uint8Array): SixteenBitEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4_096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (let index = 0; index < pairs * 2; index += 1) {
    const side = index % 2;
    if (sample[index] === 0) zeros[side] = (zeros[side] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: SixteenBitEncoding): DecodedBytes {
  const characters = new TextDecoder(encoding).decode(bytes);
  const faults = replacements(characters);
  const repairs = [`Read as ${encoding.toUpperCase()}.`];
  if (faults > 0) repairs.push(`${faults} lone surrogate(s) or cut characters replaced by U+FFFD.`);
  return { characters, repairs };
}

function decodeUtf8(bytes: Uint8Array): DecodedBytes | null {
  try {
    return { characters: new TextDecoder('utf-8', { fatal: true }).decode(bytes), repairs: [] };
  } catch {
    return null;
  }
}

/** Decodes UTF-8 with a few invalid bytes: a file cut within a character, or surrogates encoded one by one. */
function decodeFaultyUtf8(bytes: Uint8Array): DecodedBytes | null {
  const surrogates = replaceSurrogates(bytes);
  const characters = new TextDecoder('utf-8').decode(surrogates.bytes);
  const faults = replacements(characters) - surrogates.count;
  const valid = countMatches(characters, /[^\0-\x7F\uFFFD]/g);
  if (faults > 0 && faults >= valid) return null;
  const repairs: string[] = [];
  if (surrogates.count > 0) repairs.push(`${surrogates.count} lone surrogate(s) replaced by U+FFFD.`);
  if (faults > 0) repairs.push(`${faults} byte sequence(s) that are no UTF-8 replaced by U+FFFD.`);
  return { characters, repairs };
}

/** Surrogates are invalid in UTF-8; some encoders write them as ED A0–BF xx. Each is replaced by U+FFFD. */
function replaceSurrogates(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly count: number } {
  const repaired = Uint8Array.from(bytes);
  let count = 0;
  for (let at = repaired.indexOf(0xed); at !== -1 && at + 2 < repaired.length; at = repaired.indexOf(0xed, at + 1)) {
    const second = repaired[at + 1] ?? 0;
    const third = repaired[at + 2] ?? 0;
    if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
    repaired.set([0xef, 0xbf, 0xbd], at);
    count += 1;
  }
  return { bytes: repaired, count };
}

/** The characters 0x80 to 0x9F of Windows-1252; five are undefined. The others are those of Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Uses a table because the TextDecoder of Node 20 returns control characters for quotes and dashes. */
function decodeWindows1252(bytes: Uint8Array): DecodedBytes {
  const characters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (control: string) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
  return { characters, repairs: ['Read as Windows-1252.'] };
}

function replacements(characters: string): number {
  return countMatches(characters, /\uFFFD/g);
}
