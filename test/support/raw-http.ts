import { request } from 'node:http';
import { connect } from 'node:net';
import { type GeneratedRequest } from './described-requests.js';

/** What a service responded. */
export interface RawResponse {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

/** A service may close the connection while a body of more bytes is sent; then a client may not receive the response. */
const maxUnreadBytes = 1_000_000;

/** Characters of a response that are kept. */
const maxText = 20_000;

/**
 * Sends a request as it is, without the checks of `fetch`, on a connection of its own. A stream of events is closed after
 * its headers. Returns null if the service closed the connection while a large body was sent.
 * @throws Error if the response is not complete after `limitMs`
 */
export function sendRequest(url: string, sent: GeneratedRequest, limitMs: number): Promise<RawResponse | null> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const isLarge = (sent.body?.length ?? 0) > maxUnreadBytes;
    const length = sent.body === null ? {} : { 'content-length': String(sent.body.length) };
    const outgoing = request({
      agent: false,
      hostname,
      port,
      method: sent.method,
      path: sent.target,
      headers: { ...sent.headers, ...length },
    });
    const deadline = setTimeout(() => outgoing.destroy(new Error(`No response within ${limitMs} ms`)), limitMs);
    const finish = (settle: () => void) => {
      clearTimeout(deadline);
      settle();
      outgoing.destroy();
    };
    outgoing.once('error', (error) => {
      finish(() => {
        if (isLarge && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET')) resolve(null);
        else reject(error);
      });
    });
    outgoing.once('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const mediaType = (headers['content-type'] ?? '').split(';')[0] ?? '';
      let text = '';
      const complete = () => {
        finish(() => {
          resolve({ status, mediaType, text });
        });
      };
      if (mediaType === 'text/event-stream') {
        complete();
        return;
      }
      response.setEncoding('utf8').on('data', (part: string) => {
        if (text.length < maxText) text += part;
      });
      response.once('end', complete);
      response.once('error', (error) => {
        finish(() => {
          reject(error);
        });
      });
    });
    outgoing.end(sent.body ?? undefined);
  });
}

/**
 * Writes bytes to a service, each part after a pause, and returns all that it sent until it closed the connection; null if
 * it did not within `limitMs`.
 * @param options `end`: whether the connection is closed for writing after the last part
 */
export async function exchangeBytes(
  url: string,
  parts: readonly string[],
  limitMs: number,
  { pauseMs = 0, end = false } = {},
): Promise<readonly RawResponse[] | null> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  const closed = new Promise<boolean>((resolve) => {
    socket.setEncoding('latin1').on('data', (part: string) => {
      received += part;
    });
    // A reset after the response is a close as well.
    socket.once('error', () => undefined);
    socket.once('close', () => {
      resolve(true);
    });
    setTimeout(resolve, limitMs, false).unref();
  });
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(part, 'latin1');
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  if (end) socket.end();
  const isClosed = await closed;
  socket.destroy();
  return isClosed ? readResponses(received) : null;
}

function readResponses(received: string): readonly RawResponse[] {
  return received.split(/(?=HTTP\/1\.1 \d{3} )/).flatMap((response) => {
    const [head = '', text = ''] = response.split('\r\n\r\n', 2);
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1] ?? 0);
    const mediaType = /^content-type: *([^;\r\n]+)/im.exec(head)?.[1] ?? '';
    return response === '' ? [] : [{ status, mediaType, text }];
  });
}
