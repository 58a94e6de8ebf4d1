import { connect, createServer, type Server, type Socket } from 'node:net';

/** Requests of the service, or responses of the server. */
export type Direction = 'requests' | 'responses';

interface Connection {
  readonly client: Socket;
  readonly upstream: Socket;
}

/** A TCP proxy between a service and a server, which can hold the data of either direction. */
export class TcpProxy {
  private readonly connections = new Set<Connection>();
  private readonly heldDirections = new Set<Direction>();

  private constructor(
    private readonly server: Server,
    /** The address of the server through this proxy. */
    readonly url: string,
  ) {}

  /** Starts a proxy to the server at `url`. */
  static async listen(url: string): Promise<TcpProxy> {
    const target = new URL(url);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
    const own = new URL(url);
    own.host = `127.0.0.1:${address.port}`;
    const proxy = new TcpProxy(server, own.href);
    server.on('connection', (client) => {
      proxy.forward(client, connect(Number(target.port), target.hostname));
    });
    return proxy;
  }

  /** Holds all data of one direction from now on. */
  hold(direction: Direction): void {
    this.heldDirections.add(direction);
    for (const connection of this.connections) sourceOf(connection, direction).pause();
  }

  /** Forwards the held data, and all further data. */
  release(direction: Direction): void {
    this.heldDirections.delete(direction);
    for (const connection of this.connections) sourceOf(connection, direction).resume();
  }

  /**
   * Drops all data of the open connections without closing them, as after a failover behind a network that drops
   * packets of unknown connections. New connections work.
   */
  blackhole(): void {
    for (const { client, upstream } of this.connections) for (const socket of [client, upstream]) socket.pause();
  }

  /** Closes every connection, with the held data, and accepts new ones. */
  disconnect(): void {
    this.heldDirections.clear();
    for (const { client, upstream } of this.connections) for (const socket of [client, upstream]) socket.destroy();
  }

  async close(): Promise<void> {
    this.disconnect();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private forward(client: Socket, upstream: Socket): void {
    const connection = { client, upstream };
    this.connections.add(connection);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => undefined);
      from.on('close', () => {
        this.connections.delete(connection);
        to.destroy();
      });
    }
    for (const direction of this.heldDirections) sourceOf(connection, direction).pause();
  }
}

function sourceOf({ client, upstream }: Connection, direction: Direction): Socket {
  switch (direction) {
    case 'requests':
      return client;
    case 'responses':
      return upstream;
  }
}
