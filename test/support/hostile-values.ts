import fc from 'fast-check';

/** Encodes a string for a request target; a lone surrogate is encoded as the three bytes that no valid UTF-8 has. */
export function percentEncode(text: string): string {
  return Array.from(text, (character) =>
    /^[\w.~-]$/.test(character) ? character : percentEncodeBytes(bytesOf(character)),
  ).join('');
}

function percentEncodeBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

function bytesOf(character: string): Uint8Array {
  const code = character.codePointAt(0) ?? 0;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return isSurrogate
    ? Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    : Buffer.from(character);
}

/** Text that a careless parser, database or template may fail at. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    'a\0b',
    '\u{1}\u{7f}\u{85}',
    '\r\nSet-Cookie: a=b',
    '\ud800',
    'a\udfffb',
    '\u{feff}',
    '\u{202e}gnp.exe',
    'İıſK',
    '\u{10ffff}',
    'e\u0301'.repeat(100),
    "' OR 1=1 --",
    '%_\\',
    '$1',
    ':name',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'null',
    'undefined',
    '{}',
    '[]',
    '"',
    '((((',
    '"knee" -"',
    'a:b & !c | <-> (',
    'none',
    '*',
  ),
  fc.constantFrom(99, 100, 101, 200, 201, 300, 301, 500, 501, 1_000, 1_001, 6_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom('knee ', '"a" ', '- ', '𝒳', '\0').map((part) => part.repeat(60)),
);

/** Numbers, and text that may be taken for one, around the limits of the types that store them. */
export const hostileNumber: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('-0', '-1', '0', '1', '1.5', '1e3', '1e400', '-1e400', '0x10', '0b1', ' 7 ', '٣', '1_000', 'NaN'),
  fc.constantFrom('Infinity', '2147483647', '2147483648', '9007199254740993', '9223372036854775808', '1e-400'),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.double().map(String),
  fc.constant('9'.repeat(400)),
);

/** Any JSON value, among them hostile ones. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e300, 2 ** 31, 2 ** 53, {}, [], [[]], [null], { toString: 1 }),
  fc.constantFrom(-1, 1).chain((sign) => fc.nat().map((value) => sign * value)),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Dates and instants that some part of a service may not know. */
export const hostileInstant: fc.Arbitrary<string> = fc.constantFrom(
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31',
  '9999-12-31T23:59:59.999999999Z',
  '2016-02-30',
  '+275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '2016-01-01T24:00:00Z',
  '2016-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59-12:00',
  '2016-01-01T00:00Z',
  `2016-01-01T00:00:00.${'1'.repeat(200)}Z`,
);

/** Changes a cursor: its bytes, or one of the values in it. */
export function tamperedCursor(cursors: readonly string[]): fc.Arbitrary<string> {
  const positions = cursors.map((cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]);
  const write = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url');
  const value = fc.oneof(hostileJson, hostileNumber, hostileInstant, hostileInstant, fc.integer());
  const changed = fc
    .tuple(fc.constantFrom(...positions), fc.nat(), value)
    .map(([position, at, replacement]) => write(replaceOne(position, at, replacement)));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...cursors) },
    { weight: 4, arbitrary: changed },
    fc.array(value, { maxLength: 4 }).map(write),
    fc.constantFrom(...cursors).map((cursor) => cursor.slice(1)),
    fc.constantFrom('-1', '0', 'e30', 'bnVsbA', 'A'.repeat(500), 'A'.repeat(501), '=', '\0'),
    hostileText,
  );
}

/** Replaces one value of a position, also of one within it. */
function replaceOne(position: readonly unknown[], at: number, replacement: unknown): readonly unknown[] {
  return position.map((old, index) => {
    if (index !== at % position.length) return old;
    return Array.isArray(old) && at % 2 === 1 ? replaceOne(old, at >> 1, replacement) : replacement;
  });
}
