import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { z } from 'zod';
import {
  hostileInstant,
  hostileJson,
  hostileNumber,
  hostileText,
  percentEncode,
  tamperedCursor,
} from './hostile-values.js';

const schemaSchema = z.looseObject({
  $ref: z.string().optional(),
  anyOf: z.array(z.unknown()).optional(),
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});
const operationSchema = z.object({
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: z.unknown() }))
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  responses: z.record(z.string(), z.unknown()),
  tags: z.array(z.string()).default([]),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** An operation of an OpenAPI document. */
export interface DescribedOperation extends z.infer<typeof operationSchema> {
  readonly method: string;
  readonly path: string;
  /** Schemas that its own refer to. */
  readonly schemas: Readonly<Record<string, unknown>>;
}

/** Values of the tested services that a request may name. */
export interface KnownValues {
  readonly documentIds: readonly string[];
  /** By the path of their list. */
  readonly cursors: Readonly<Record<string, readonly string[]>>;
  readonly entityTags: readonly string[];
  /** The headers that let a request pass the check of access. */
  readonly access: Readonly<Record<string, string>>;
}

/** A request that can be sent as it is. */
export interface GeneratedRequest {
  readonly method: string;
  /** Path and query, percent-encoded, or malformed on purpose. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** Returns the operations of an OpenAPI document. @throws ZodError if it is none */
export function describedOperations(document: unknown): readonly DescribedOperation[] {
  const { paths, components } = documentSchema.parse(document);
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      schemas: components.schemas,
    })),
  );
}

/** What requests are made of. */
interface Context {
  readonly operation: DescribedOperation;
  readonly known: KnownValues;
  /** How many of four values are wrong. */
  readonly wrong: 0 | 1;
}

/** Generates requests of an operation: valid ones, and ones that are wrong in any of their parts. */
export function requestsOf(operation: DescribedOperation, known: KnownValues): fc.Arbitrary<GeneratedRequest> {
  return fc.oneof(requestsIn({ operation, known, wrong: 0 }), requestsIn({ operation, known, wrong: 1 }));
}

function requestsIn(context: Context): fc.Arbitrary<GeneratedRequest> {
  return fc
    .record({
      path: pathOf(context),
      query: queryOf(context),
      headers: headersOf(context),
      body: bodyOf(context),
    })
    .map(({ path, query, headers, body }) => ({
      method: context.operation.method,
      target: query === '' ? path : `${path}?${query}`,
      headers: { ...context.known.access, ...body?.headers, ...headers },
      body: body?.bytes ?? null,
    }));
}

/** Mostly the first; at times the second, if requests are to be wrong. */
function mostly<Value>({ wrong }: Context, good: fc.Arbitrary<Value>, bad: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 3, arbitrary: good }, { weight: wrong, arbitrary: bad });
}

function pathOf(context: Context): fc.Arbitrary<string> {
  const { path, parameters } = context.operation;
  const parts = path.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return fc.constant(part);
    const schema = parameters.find(({ name }) => name === part)?.schema;
    const bad = hostileText.filter((text) => text !== '').map(percentEncode);
    const malformed = fc.constantFrom('%', '%zz', '%00', '%ff', '%c0%ae', '%ed%a0%80', '%2e%2e%2fx', '~;a=b', "'");
    return mostly(context, validOf(context, schema).map(percentEncode), fc.oneof(bad, malformed));
  });
  return fc.tuple(...parts).map((all) => all.join(''));
}

function queryOf(context: Context): fc.Arbitrary<string> {
  const { known, operation } = context;
  const { parameters } = operation;
  const named = parameters.filter((parameter) => parameter.in === 'query');
  const cursors = known.cursors[operation.path] ?? [];
  const valueOf = ({ name, schema }: (typeof named)[number]): fc.Arbitrary<string> =>
    name === 'cursor' && cursors.length > 0
      ? tamperedCursor(cursors)
      : mostly(context, validOf(context, schema), fc.oneof(hostileText, hostileNumber, hostileInstant));
  const pairOf = (parameter: (typeof named)[number]): fc.Arbitrary<string[]> =>
    mostly(
      context,
      valueOf(parameter).map((value) => [value]),
      fc.array(valueOf(parameter), { minLength: 2, maxLength: 22 }),
    ).map((values) => values.map((value) => `${parameter.name}=${percentEncode(value)}`));
  const prepared = new Map<string, fc.Arbitrary<string[]>>();
  const pairFor = (parameter: (typeof named)[number]): fc.Arbitrary<string[]> => {
    const pair = prepared.get(parameter.name) ?? pairOf(parameter);
    prepared.set(parameter.name, pair);
    return pair;
  };
  const required = named.filter((parameter) => parameter.required === true);
  // Parameters of pages and searches more often than the many filters.
  const favoured = named.filter(({ name }) => ['cursor', 'limit', 'q', 'like', 'by', 'after', 'name'].includes(name));
  const some = (from: typeof named, maxLength: number) =>
    from.length === 0
      ? fc.constant<string[]>([])
      : fc
          .array(fc.constantFrom(...from), { maxLength })
          .chain((chosen) => fc.tuple(...[...new Set(chosen)].map(pairFor)).map((pairs) => pairs.flat()));
  const malformed = fc.constantFrom('%', 'a=%zz', 'limit=%', '=', '&&', 'limit[]=1', 'q[a]=b', '__proto__=1', 'limit');
  const odd = fc.constantFrom('%00=%00', 'constructor=1', 'toString', 'unknown=1', '?', ';', 'q=%ff', 'cursor=%80');
  return fc
    .tuple(
      mostly(
        context,
        fc.tuple(...required.map(pairFor)).map((pairs) => pairs.flat()),
        some(required, 3),
      ),
      some(favoured, 2),
      some(named, 3),
      mostly(context, fc.constant(''), fc.oneof(malformed, odd)),
    )
    .map(([first, second, third, last]) =>
      [...first, ...second, ...third, last].filter((pair) => pair !== '').join('&'),
    );
}

function headersOf(context: Context): fc.Arbitrary<Record<string, string>> {
  const { known } = context;
  const latin = hostileText.map((text) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')).map((text) => text.trim());
  const tag = fc.oneof(
    fc.constantFrom(...known.entityTags, '"', 'W/', 'W/"x"', '*', ','.repeat(500), '"a","b', '""'),
    fc.constantFrom(...known.entityTags).map((value) => `W/${value}, "${'x'.repeat(100)}"`),
    latin,
  );
  const header: fc.Arbitrary<Record<string, string>> = fc.oneof(
    tag.map((value) => ({ 'if-none-match': value })),
    fc
      .tuple(fc.constantFrom('accept', 'range', 'content-disposition', 'cookie', 'origin', 'host', 'expect'), latin)
      .map(([name, value]) => ({ [name]: value })),
    fc
      .tuple(
        fc.constantFrom('x-forwarded-for', 'forwarded', 'authorization', 'sec-fetch-site', 'accept-language'),
        latin,
      )
      .map(([name, value]) => ({ [name]: value })),
    fc.constantFrom<Record<string, string>>(
      { range: 'bytes=0-,9-1' },
      { cookie: 'rationale_session=a.b.c; rationale_session=%' },
      { cookie: `rationale_login=${'x'.repeat(3_000)}` },
      { 'content-disposition': `attachment; filename*=UTF-8''%ff%00%zz` },
      { 'content-disposition': 'attachment; filename="a' },
      { 'x-http-method-override': 'DELETE' },
      { authorization: 'Bearer a.b.c' },
      { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
      { 'sec-fetch-site': 'cross-site', origin: 'null' },
      { te: 'trailers', connection: 'te' },
      { 'if-modified-since': 'x', 'if-match': '"x"', 'if-range': 'x' },
    ),
  );
  return mostly(context, fc.constant({}), header);
}

interface GeneratedBody {
  readonly bytes: Buffer;
  readonly headers: Record<string, string>;
}

function bodyOf(context: Context): fc.Arbitrary<GeneratedBody | null> {
  const { operation } = context;
  const described = Object.entries(operation.requestBody?.content ?? {});
  if (described.length === 0) {
    // A body that nothing describes; not with GET, for which a server may take it for the next request.
    return operation.method === 'GET' ? fc.constant(null) : mostly(context, fc.constant(null), hostileBody);
  }
  const good = described.map(([mediaType, { schema }]) =>
    bytesFor(context, mediaType, schema).map((bytes) => ({ bytes, headers: { 'content-type': mediaType } })),
  );
  const ofOtherType = fc
    .tuple(fc.oneof(...good), mediaTypes)
    .map(([{ bytes }, mediaType]) => ({ bytes, headers: { 'content-type': mediaType } }));
  const compressed = fc.tuple(fc.oneof(...good), fc.constantFrom('gzip', 'x', 'br, gzip')).map(([body, encoding]) => ({
    bytes: gzipSync(body.bytes),
    headers: { ...body.headers, 'content-encoding': encoding },
  }));
  return mostly(context, fc.oneof(...good), fc.oneof(ofOtherType, compressed, hostileBody, fc.constant(null)));
}

const mediaTypes = fc.constantFrom(
  '',
  ';',
  'text',
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset="',
  'text/plain; charset=x',
  'text/plain',
  'text/xml',
  'application/x-ndjson',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="',
  `multipart/form-data; boundary=${'x'.repeat(500)}`,
  'multipart/form-data; boundary=x',
  'multipart/mixed; boundary=x',
  '*/*',
  'application/pdf',
);

const multipartPart = fc.constantFrom(
  '--x\r\nContent-Disposition: form-data; name="a"; filename="a.txt"\r\n\r\nwords\r\n',
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nfield\r\n',
  `--x\r\nContent-Disposition: form-data; name="a"; filename*=utf-8''%ff%00\r\nContent-Type: x\r\n\r\n\r\n`,
  '--x\r\nContent-Disposition: form-data; name="__proto__"; filename="__proto__"\r\n\r\nx\r\n',
  '--x\r\n\r\nno disposition\r\n',
  `--x\r\n${'X-Header: x\r\n'.repeat(150)}\r\nx\r\n`,
  '--x\r\nContent-Disposition: form-data; name="a"; filename="\0"\r\nContent-Transfer-Encoding: base64\r\n\r\n=\r\n',
  '--x',
  '--x--\r\n',
  'preamble\r\n',
  '\r\n--x\r\n--x\r\n',
);

const ndjsonLine = fc.oneof(
  fc.tuple(hostileText, hostileText).map(([name, text]) => JSON.stringify({ name, text })),
  hostileJson.map((value) => JSON.stringify(value)),
  hostileText,
  fc.constantFrom('{"name":"a","text":"b","name":"c"}', '{"__proto__":{"name":"a","text":"b"}}', '{"name":', '\r', ''),
);

const rawBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  hostileText.map((text) => Buffer.from(text)),
  fc.array(ndjsonLine, { maxLength: 6 }).map((lines) => Buffer.from(lines.join('\n'))),
  fc.array(multipartPart, { maxLength: 5 }).map((parts) => Buffer.from(parts.join(''))),
  hostileJson.map((value) => Buffer.from(JSON.stringify(value))),
  fc
    .constantFrom('%PDF-1.7\n', '%PDF-1.4\n1 0 obj', '{', '[', '\u{feff}{}', '{"__proto__":1}', '"', 'nul')
    .map((text) => Buffer.from(text)),
  fc.constantFrom('[', '{"a":').map((part) => Buffer.from(part.repeat(5_000))),
  fc.constantFrom(1_100, 300_000, 1_100_000).map((length) => Buffer.alloc(length, 'a')),
);

const hostileBody: fc.Arbitrary<GeneratedBody> = fc
  .tuple(rawBytes, mediaTypes)
  .map(([bytes, mediaType]) => ({ bytes, headers: { 'content-type': mediaType } }));

function bytesFor(context: Context, mediaType: string, schema: unknown): fc.Arbitrary<Buffer> {
  if (mediaType === 'application/json') {
    return jsonFor(context, schema).map((value) => Buffer.from(JSON.stringify(value)));
  }
  if (mediaType === 'application/x-ndjson') {
    return fc.array(ndjsonLine, { maxLength: 8 }).map((lines) => Buffer.from(lines.join('\n')));
  }
  return rawBytes;
}

/** An object of the schema, of which any property may be missing or of another type. */
function jsonFor(context: Context, schema: unknown): fc.Arbitrary<unknown> {
  const { properties, required = [] } = resolve(context, schema);
  if (properties === undefined) return hostileJson;
  const values = Object.entries(properties).map(([name, each]) => {
    const { type } = resolve(context, each);
    const good = validOf(context, each).map((text): unknown => (type === 'integer' ? Number(text) : text));
    return [name, mostly(context, good, hostileJson)] as const;
  });
  const further = fc.dictionary(hostileText, hostileJson, { maxKeys: 2 });
  return fc
    .tuple(
      fc.record(Object.fromEntries(values), { requiredKeys: context.wrong === 0 ? required : [] }),
      mostly(context, fc.constant({}), further),
    )
    .map(([object, more]) => ({ ...more, ...object }));
}

function resolve(context: Context, schema: unknown): z.infer<typeof schemaSchema> {
  const read = schemaSchema.parse(schema ?? {});
  return read.$ref === undefined
    ? read
    : resolve(context, context.operation.schemas[read.$ref.split('/').at(-1) ?? '']);
}

const textOfPattern = new Map<string, fc.Arbitrary<string>>();

/** Text of a pattern. It takes long to prepare, and many parameters share a pattern. */
function matching(pattern: string): fc.Arbitrary<string> {
  const text = textOfPattern.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  textOfPattern.set(pattern, text);
  return text;
}

/** Text that the schema of a parameter accepts, as it is written in a query. */
function validOf(context: Context, schema: unknown): fc.Arbitrary<string> {
  const { documentIds } = context.known;
  const read = resolve(context, schema);
  const { minimum = 0, maximum = 2 ** 53 } = read;
  if (read.items !== undefined) return validOf(context, read.items);
  if (read.anyOf !== undefined) return fc.oneof(...read.anyOf.map((each) => validOf(context, each)));
  if (read.enum !== undefined) return fc.constantFrom(...read.enum);
  if (read.type === 'integer' || read.type === 'number') {
    const bounds = [minimum, maximum, minimum - 1, maximum + 1, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1].map(String);
    return mostly(
      context,
      fc.integer({ min: minimum, max: Math.min(maximum, 300) }).map(String),
      fc.constantFrom(...bounds),
    );
  }
  if (read.pattern?.includes('{64}') === true && documentIds.length > 0) {
    return mostly(context, fc.constantFrom(...documentIds), matching(read.pattern));
  }
  if (read.pattern !== undefined) return matching(read.pattern);
  const words = fc.constantFrom('knee', 'none', 'pharmaceuticals', 'MTUS', 'tramadol 50 mg #60', 'CM17-0000001', 'x');
  return read.maxLength === undefined
    ? words
    : mostly(
        context,
        words,
        hostileText.map((text) => text.slice(0, read.maxLength)),
      );
}
