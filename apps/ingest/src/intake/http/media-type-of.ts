const sameThing: Readonly<Record<string, string>> = {
  'application/ndjson': 'application/x-ndjson',
  'application/jsonl': 'application/x-ndjson',
  'application/x-jsonlines': 'application/x-ndjson',
};

/** A `Content-Type` without its parameters, in lower case, under the one name that is used here; empty without one. */
export function mediaTypeOf(header: string | undefined): string {
  const bare = (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return sameThing[bare] ?? bare;
}
