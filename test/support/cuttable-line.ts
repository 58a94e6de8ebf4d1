import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that a test can cut, or hold so that nothing comes through though it stands. */
export interface CuttableLine {
  /** The server's address by way of this line. */
  readonly url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Lets nothing through, in either direction, of present connections; new ones are not answered. */
  hold(): void;
  /** Takes connections again, or lets through what was held. */
  mend(): Promise<void>;
}

/** Lays a line to the server that `url` names. The test cuts it at its end. */
export async function layLine(url: string): Promise<CuttableLine> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let held = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    join(near, far, sockets);
    if (held) for (const socket of [near, far]) socket.pause();
  });
  const port = await listen(server, 0);
  const own = new URL(url);
  own.host = `127.0.0.1:${port}`;
  return {
    url: own.href,
    cut: async () => {
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
    hold: () => {
      held = true;
      for (const socket of sockets) socket.pause();
    },
    mend: async () => {
      held = false;
      for (const socket of sockets) socket.resume();
      if (!server.listening) await listen(server, port);
    },
  };
}

function join(near: Socket, far: Socket, sockets: Set<Socket>): void {
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    sockets.add(from);
    from.on('data', (chunk) => to.write(chunk));
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The line has no port.');
  return address.port;
}
