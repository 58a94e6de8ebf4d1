/** One event of a server-sent stream. */
export interface StreamedEvent {
  readonly event: string;
  readonly data: unknown;
}

/** A stream of server-sent events that is being read. */
export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next event; throws when the stream ended. */
  next(): Promise<StreamedEvent>;
  close(): Promise<void>;
}

/** Opens a stream and reads it event by event; comments and retry times are passed over. */
export async function openEventStream(url: URL): Promise<EventStream> {
  const cut = new AbortController();
  const response = await fetch(url, { signal: cut.signal, headers: { accept: 'text/event-stream' } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const next = async (): Promise<StreamedEvent> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const lines = rest.slice(0, end).split('\n');
        rest = rest.slice(end + 2);
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const [event, data] = [field('event'), field('data')];
        if (event !== undefined && data !== undefined) return { event, data: JSON.parse(data) as unknown };
        continue;
      }
      const piece = await reader?.read();
      if (piece?.value === undefined) throw new Error('The stream ended.');
      rest += piece.value;
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    next,
    close: async () => {
      cut.abort();
      await reader?.cancel().catch(() => undefined);
    },
  };
}
