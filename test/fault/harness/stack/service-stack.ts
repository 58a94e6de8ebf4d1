import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceName } from '#domain/pipeline.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess, startServiceProcess } from '../../../../tools/launcher/service-process.js';
import { ensurePassword } from '../../../../tools/servers/password.js';
import { startPostgres } from '../../../../tools/servers/postgres-server.js';
import { startRedis } from '../../../../tools/servers/redis-server.js';
import { findRedis } from '../../../../tools/servers/redis-source.js';
import { KillableServer } from './killable-server.js';
import { TcpProxy } from './tcp-proxy.js';
import { stablePort } from './stable-port.js';

/** Options of a service stack. */
export interface StackSetup {
  /** Settings that replace the defaults of the harness. */
  readonly settings?: NodeJS.ProcessEnv;
  /** Services that reach Redis through a proxy. */
  readonly proxies?: readonly ServiceName[];
  /** Data folder of Redis; by default in the folder of the stack. */
  readonly redisFolder?: string | undefined;
}

/** A running service, and whether the harness has ended it. */
interface RunningService {
  readonly service: ServiceName;
  readonly process: ServiceProcess;
  endExpected: boolean;
}

/** Prefix of the queues, in a Redis of the harness. */
export const queuePrefix = '{faults}';

/** Jobs of a killed worker are claimed again within seconds, and no sweep runs unless a fault enables it. */
const shortTimeouts = {
  RATIONALE_LOCK_DURATION: '2000',
  RATIONALE_STALLED_INTERVAL: '500',
  RATIONALE_SWEEP_INTERVAL: '0',
  RATIONALE_SWEEP_AGE: '1000',
  RATIONALE_STATEMENT_TIMEOUT: '5000',
};

/** Postgres, Redis and the services of one run. Each can be killed, frozen and restarted. */
export class ServiceStack {
  readonly store: LocalRawStore;
  private readonly runningServices: RunningService[] = [];
  private readonly groups: number[] = [];
  private readonly unexpectedEnds: string[] = [];

  private constructor(
    readonly folder: string,
    readonly postgres: KillableServer,
    readonly redis: KillableServer,
    readonly proxies: ReadonlyMap<ServiceName, TcpProxy>,
    private readonly settings: NodeJS.ProcessEnv,
  ) {
    this.store = new LocalRawStore(join(folder, 'raw'));
  }

  /** Starts the servers; `start` starts services. */
  static async open(setup: StackSetup = {}): Promise<ServiceStack> {
    const folder = await mkdtemp(join(tmpdir(), 'rationale-faults-'));
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'logs'));
    const password = await ensurePassword(folder);
    const source = await findRedis(() => undefined);
    const [postgresPort, redisPort, ...ports] = await Promise.all(Array.from({ length: 5 }, stablePort));
    const redisFolder = setup.redisFolder ?? join(folder, 'redis');
    const [postgres, redis] = await Promise.all([
      KillableServer.start(() => startPostgres(join(folder, 'postgres'), password, () => undefined, postgresPort)),
      KillableServer.start(() => startRedis(source, redisFolder, password, redisPort)),
    ]);
    const proxies = new Map<ServiceName, TcpProxy>();
    for (const service of setup.proxies ?? []) proxies.set(service, await TcpProxy.listen(redis.url));
    return new ServiceStack(folder, postgres, redis, proxies, {
      PATH: process.env['PATH'],
      DATABASE_URL: postgres.url,
      RATIONALE_QUEUE_PREFIX: queuePrefix,
      RATIONALE_RAW_STORE: join(folder, 'raw'),
      RATIONALE_INGEST_PORT: String(ports[0]),
      RATIONALE_REPORTER_PORT: String(ports[1]),
      RATIONALE_INDEXER_PORT: String(ports[2]),
      RATIONALE_PARSER_PORT: '0',
      ...shortTimeouts,
      ...setup.settings,
    });
  }

  /** Returns the URL of the first process of a service. @throws Error when none is running */
  url(service: ServiceName): string {
    const [first] = this.running(service);
    if (first === undefined) throw new Error(`No ${service} is running.`);
    return first.url;
  }

  /** Returns the address of a service with a fixed port, whether it is running or not. */
  address(service: Exclude<ServiceName, 'parser'>): string {
    return `http://127.0.0.1:${String(this.settings[`RATIONALE_${service.toUpperCase()}_PORT`])}`;
  }

  running(service: ServiceName): readonly ServiceProcess[] {
    return this.runningServices.filter((entry) => entry.service === service).map(({ process }) => process);
  }

  /** Starts all services, the indexer first, since it migrates the database. */
  async startAll(): Promise<void> {
    await this.start('indexer');
    await Promise.all((['parser', 'reporter', 'ingest'] as const).map((service) => this.start(service)));
  }

  /** Starts a further process of a service, on the fixed port unless the settings name another. */
  async start(service: ServiceName, settings: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const environment = { ...this.environment(service), ...settings };
    const process = await startServiceProcess(service, environment, join(this.folder, 'logs', `${service}.log`));
    const entry: RunningService = { service, process, endExpected: false };
    this.runningServices.push(entry);
    this.groups.push(process.pid);
    void process.ended.then((how) => {
      this.runningServices.splice(this.runningServices.indexOf(entry), 1);
      if (!entry.endExpected) this.unexpectedEnds.push(`${service} exited unexpectedly (${how})`);
    });
    return process;
  }

  /** Kills a process with SIGKILL. */
  async kill(process: ServiceProcess): Promise<void> {
    this.expectEnd(process);
    await process.kill();
  }

  /** Stops a process with SIGTERM and returns its status or signal. */
  async stop(process: ServiceProcess): Promise<string> {
    this.expectEnd(process);
    await process.stop();
    return process.ended;
  }

  /** Returns the environment of a service. */
  environment(service: ServiceName): NodeJS.ProcessEnv {
    return { ...this.settings, REDIS_URL: this.proxies.get(service)?.url ?? this.redis.url };
  }

  /** Marks the end of a process as expected. */
  expectEnd(process: ServiceProcess): void {
    for (const entry of this.runningServices) if (entry.process === process) entry.endExpected = true;
  }

  /** Services that exited although the harness did not end them. */
  get unexpectedExits(): readonly string[] {
    return this.unexpectedEnds;
  }

  /** Returns the log of all processes of a service. */
  log(service: ServiceName): Promise<string> {
    return readFile(join(this.folder, 'logs', `${service}.log`), 'utf8');
  }

  /** Process groups of all services that were started. */
  get processGroups(): readonly number[] {
    return this.groups;
  }

  /** Stops ingest, then the workers, then the servers; returns the services that did not exit with status 0. */
  async close(): Promise<readonly string[]> {
    const failures: string[] = [];
    for (const service of ['ingest', 'reporter', 'parser', 'indexer'] as const) {
      const results = await Promise.all(this.running(service).map((process) => this.stop(process)));
      failures.push(...results.filter((end) => end !== 'status 0').map((end) => `${service} stopped with ${end}`));
    }
    for (const proxy of this.proxies.values()) await proxy.close();
    await Promise.all([this.redis.stop(), this.postgres.stop()]);
    return failures;
  }

  /** Deletes the folder. */
  async deleteData(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
