import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP proxy of a server that a test can disconnect, or pause so that connections stay open and transfer nothing. */
export interface NetworkProxy {
  /** The server's URL, with the address of the proxy. */
  readonly url: string;
  /** Closes every connection and refuses new ones. */
  disconnect(): Promise<void>;
  /** Stops the transfer in both directions; new connections are accepted and transfer nothing either. */
  pause(): void;
  /** Accepts connections again, or continues the transfer. */
  restore(): Promise<void>;
}

/** Starts a proxy of the server of `url`. The test calls `disconnect` at its end. */
export async function startNetworkProxy(url: string): Promise<NetworkProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let paused = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    join(near, far, sockets);
    if (paused) for (const socket of [near, far]) socket.pause();
  });
  const port = await listen(server, 0);
  const own = new URL(url);
  own.host = `127.0.0.1:${port}`;
  return {
    url: own.href,
    disconnect: async () => {
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
    pause: () => {
      paused = true;
      for (const socket of sockets) socket.pause();
    },
    restore: async () => {
      paused = false;
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
  if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
  return address.port;
}
