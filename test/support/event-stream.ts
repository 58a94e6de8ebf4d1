import { get, type IncomingMessage } from 'node:http';

/** One event of a server-sent stream. */
export interface StreamedEvent {
  readonly event: string;
  readonly data: unknown;
}

/** A stream of server-sent events that is being read. */
export interface EventStream {
  readonly status: number;
  readonly contentType: string;
  /** The next event; throws when the stream ended. */
  next(): Promise<StreamedEvent>;
  close(): void;
}

/**
 * Opens a stream on a connection of its own and reads it event by event; comments and retry times are passed over.
 * (`fetch` would open spare connections beside it.)
 */
export async function openEventStream(url: URL, headers: Record<string, string> = {}): Promise<EventStream> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false, headers: { accept: 'text/event-stream', ...headers } }, resolve).once('error', reject);
  });
  const events = readEvents(response);
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'] ?? '',
    next: async () => {
      const { value, done } = await events.next();
      if (done === true) throw new Error('The stream ended.');
      return value;
    },
    close: () => {
      response.destroy();
    },
  };
}

async function* readEvents(response: IncomingMessage): AsyncGenerator<StreamedEvent, undefined> {
  let rest = '';
  response.setEncoding('utf8');
  for await (const piece of response) {
    const blocks = (rest + String(piece)).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const [event, data] = ['event', 'data'].map((name) => fieldOf(block, name));
      if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) as unknown };
    }
  }
  return undefined;
}

function fieldOf(block: string, name: string): string | undefined {
  return block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);
}
