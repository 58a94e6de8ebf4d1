import { z } from 'zod';
import { until } from './until.js';

const uploadSchema = z.object({ documentId: z.string(), status: z.enum(['accepted', 'known']), statusUrl: z.string() });
const documentSchema = z.object({
  state: z.string(),
  reason: z.object({ code: z.string() }).nullish(),
});

/** Posts bytes as a document of this media type; returns status and body of the response. */
export async function post(
  ingestUrl: string,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  name = 'letter',
): Promise<{ status: number; contentType: string; body: unknown }> {
  const response = await fetch(`${ingestUrl}/v1/documents?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': mediaType },
    body: bytes,
  });
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body: await response.json(),
  };
}

/** Posts a document and returns its id. Throws if it is not accepted. */
export async function accept(
  ingestUrl: string,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  name?: string,
): Promise<string> {
  const { status, body } = await post(ingestUrl, bytes, mediaType, name);
  if (status !== 202 && status !== 200) throw new Error(`Ingest answered ${status}: ${JSON.stringify(body)}`);
  return uploadSchema.parse(body).documentId;
}

/** Waits until a document is processed; returns its state and the code of its reason. */
export async function waitForResult(
  reporterUrl: string,
  documentId: string,
): Promise<{ state: string; code: string | null }> {
  return until(`the result of document ${documentId.slice(0, 12)}`, async () => {
    const response = await fetch(`${reporterUrl}/v1/documents/${documentId}`);
    if (!response.ok) return null;
    const { state, reason } = documentSchema.parse(await response.json());
    return state === 'accepted' ? null : { state, code: reason?.code ?? null };
  });
}
