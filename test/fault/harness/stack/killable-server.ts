import { type Server } from '../../../../tools/servers/server.js';
import { until } from '../until.js';

const maxStartMs = 60_000;

/** A server that can be killed, frozen and restarted on the same port with the same data. */
export class KillableServer {
  private constructor(
    private server: Server,
    private readonly startServer: () => Promise<Server>,
  ) {}

  static async start(begin: () => Promise<Server>): Promise<KillableServer> {
    return new KillableServer(await begin(), begin);
  }

  get url(): string {
    return this.server.url;
  }

  /** Sends a signal and waits until the server has exited: SIGKILL, or the immediate (SIGQUIT) or fast (SIGINT) shutdown of Postgres. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    await this.server.signal(signal);
    await this.server.ended;
  }

  /** Restarts it. Retries, since files of a killed server can block the start for a moment. */
  async restart(): Promise<void> {
    const { url } = this.server;
    this.server = await until('the server to restart', maxStartMs, this.startServer);
    if (this.server.url !== url) throw new Error('The port of the server was taken by another process.');
  }

  /** Suspends it (SIGSTOP): connections stay open and get no response. */
  freeze(): Promise<void> {
    return this.server.signal('SIGSTOP');
  }

  /** Continues it (SIGCONT). */
  resume(): Promise<void> {
    return this.server.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.resume();
    await this.server.stop();
  }
}
