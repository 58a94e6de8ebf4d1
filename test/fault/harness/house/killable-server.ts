import { type Server } from '../../../../tools/servers/server.js';
import { until } from '../until.js';

const longestStart = 60_000;

/** A server of the harness that may be killed, frozen and brought back on the same port with what it had kept. */
export class KillableServer {
  private constructor(
    private server: Server,
    private readonly begin: () => Promise<Server>,
  ) {}

  static async start(begin: () => Promise<Server>): Promise<KillableServer> {
    return new KillableServer(await begin(), begin);
  }

  get url(): string {
    return this.server.url;
  }

  /** Ends it by a signal and waits until it is gone: SIGKILL as a power cut would, SIGQUIT and SIGINT in Postgres's ways. */
  async end(signal: NodeJS.Signals): Promise<void> {
    await this.server.signal(signal);
    await this.server.ended;
  }

  /** Starts it again, as often as it takes: what a killed server left behind may be in the way for a moment. */
  async startAgain(): Promise<void> {
    const { url } = this.server;
    this.server = await until('a server to start again', longestStart, this.begin);
    if (this.server.url !== url) throw new Error('Somebody took the port of a server that was away.');
  }

  /** Stops it in the middle of whatever it does: connections stand and nothing is answered. */
  freeze(): Promise<void> {
    return this.server.signal('SIGSTOP');
  }

  /** Lets it go on. */
  thaw(): Promise<void> {
    return this.server.signal('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.thaw();
    await this.server.stop();
  }
}
