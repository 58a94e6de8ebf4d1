import { connect, createServer, type Server, type Socket } from 'node:net';

/** Which way something goes: what a service asks, or what the server answers. */
export type Direction = 'questions' | 'answers';

/** A line between a service and a server, on which either direction can be held: nothing comes through, all stands. */
export class Line {
  private readonly pairs = new Set<{ readonly near: Socket; readonly far: Socket }>();
  private readonly held = new Set<Direction>();

  private constructor(
    private readonly server: Server,
    /** The server's address by way of this line. */
    readonly url: string,
  ) {}

  /** Lays a line to the server that `url` names. */
  static async lay(url: string): Promise<Line> {
    const target = new URL(url);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The line has no port.');
    const own = new URL(url);
    own.host = `127.0.0.1:${address.port}`;
    const line = new Line(server, own.href);
    server.on('connection', (near) => {
      line.join(near, connect(Number(target.port), target.hostname));
    });
    return line;
  }

  /** Lets nothing through in one direction from now on. */
  hold(direction: Direction): void {
    this.held.add(direction);
    for (const pair of this.pairs) source(pair, direction).pause();
  }

  /** Lets everything through again, and what was held first. */
  letThrough(direction: Direction): void {
    this.held.delete(direction);
    for (const pair of this.pairs) source(pair, direction).resume();
  }

  /**
   * Lets nothing through any more of connections that stand, in neither direction, and tells neither end: as after a
   * failover of a server behind a network that drops what it does not know. New connections go through.
   */
  forsake(): void {
    for (const { near, far } of this.pairs) for (const socket of [near, far]) socket.pause();
  }

  /** Cuts every connection, with what was held in it, and lets new ones through. */
  cut(): void {
    this.held.clear();
    for (const { near, far } of this.pairs) for (const socket of [near, far]) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    const pair = { near, far };
    this.pairs.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => undefined);
      from.on('close', () => {
        this.pairs.delete(pair);
        to.destroy();
      });
    }
    for (const direction of this.held) source(pair, direction).pause();
  }
}

function source({ near, far }: { near: Socket; far: Socket }, direction: Direction): Socket {
  switch (direction) {
    case 'questions':
      return near;
    case 'answers':
      return far;
  }
}
