import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceName } from '#domain/pipeline.js';
import { LocalRawStore } from '#platform/raw-store/local-raw-store.js';
import { type ServiceProcess, startServiceProcess } from '../../../../tools/launcher/service-process.js';
import { passwordOf } from '../../../../tools/servers/password.js';
import { startPostgres } from '../../../../tools/servers/postgres-server.js';
import { startRedis } from '../../../../tools/servers/redis-server.js';
import { findRedis } from '../../../../tools/servers/redis-source.js';
import { KillableServer } from './killable-server.js';
import { Line } from './line.js';
import { quietPort } from './quiet-port.js';

/** What a house is to be like. */
export interface HouseSetup {
  /** Settings of the services that differ from the harness's. */
  readonly settings?: NodeJS.ProcessEnv;
  /** Services whose way to Redis can be held. */
  readonly lines?: readonly ServiceName[];
  /** Where Redis keeps its data; in the house's folder where not given. */
  readonly redisFolder?: string | undefined;
}

/** A service that runs, and whether its end was asked for. */
interface Lodger {
  readonly service: ServiceName;
  readonly process: ServiceProcess;
  asked: boolean;
}

/** Queues of the harness, in a Redis of its own. */
export const queuePrefix = '{faults}';

/** Jobs of a worker that died are taken again within seconds, and nothing is swept unless a fault is about that. */
const shortened = {
  RATIONALE_LOCK_DURATION: '2000',
  RATIONALE_STALLED_INTERVAL: '500',
  RATIONALE_SWEEP_INTERVAL: '0',
  RATIONALE_SWEEP_AGE: '1000',
  RATIONALE_STATEMENT_TIMEOUT: '5000',
};

/** Servers and services of one fault, all its own, each of which may be killed, frozen and started again. */
export class FaultHouse {
  readonly store: LocalRawStore;
  private readonly lodgers: Lodger[] = [];
  private readonly groups: number[] = [];
  private readonly unasked: string[] = [];

  private constructor(
    readonly folder: string,
    readonly postgres: KillableServer,
    readonly redis: KillableServer,
    readonly lines: ReadonlyMap<ServiceName, Line>,
    private readonly settings: NodeJS.ProcessEnv,
  ) {
    this.store = new LocalRawStore(join(folder, 'raw'));
  }

  /** Starts the servers; services come by `start`. */
  static async open(setup: HouseSetup = {}): Promise<FaultHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'rationale-faults-'));
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'logs'));
    const password = await passwordOf(folder);
    const source = await findRedis(() => undefined);
    const [postgresPort, redisPort, ...ports] = await Promise.all(Array.from({ length: 5 }, quietPort));
    const redisFolder = setup.redisFolder ?? join(folder, 'redis');
    const [postgres, redis] = await Promise.all([
      KillableServer.start(() => startPostgres(join(folder, 'postgres'), password, () => undefined, postgresPort)),
      KillableServer.start(() => startRedis(source, redisFolder, password, redisPort)),
    ]);
    const lines = new Map<ServiceName, Line>();
    for (const service of setup.lines ?? []) lines.set(service, await Line.lay(redis.url));
    return new FaultHouse(folder, postgres, redis, lines, {
      PATH: process.env['PATH'],
      DATABASE_URL: postgres.url,
      RATIONALE_QUEUE_PREFIX: queuePrefix,
      RATIONALE_RAW_STORE: join(folder, 'raw'),
      RATIONALE_INGEST_PORT: String(ports[0]),
      RATIONALE_REPORTER_PORT: String(ports[1]),
      RATIONALE_INDEXER_PORT: String(ports[2]),
      RATIONALE_PARSER_PORT: '0',
      ...shortened,
      ...setup.settings,
    });
  }

  /** The first of a service that runs. @throws Error where none does */
  url(service: ServiceName): string {
    const [first] = this.running(service);
    if (first === undefined) throw new Error(`No ${service} runs.`);
    return first.url;
  }

  /** Where a service that has a port of its own is found, whether it runs or not. */
  address(service: Exclude<ServiceName, 'parser'>): string {
    return `http://127.0.0.1:${String(this.settings[`RATIONALE_${service.toUpperCase()}_PORT`])}`;
  }

  running(service: ServiceName): readonly ServiceProcess[] {
    return this.lodgers.filter((lodger) => lodger.service === service).map(({ process }) => process);
  }

  /** All services, the one that migrates the database first. */
  async startAll(): Promise<void> {
    await this.start('indexer');
    await Promise.all((['parser', 'reporter', 'ingest'] as const).map((service) => this.start(service)));
  }

  /** Starts one more of a service; its port is the service's own unless the settings say otherwise. */
  async start(service: ServiceName, settings: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
    const environment = { ...this.environment(service), ...settings };
    const process = await startServiceProcess(service, environment, join(this.folder, 'logs', `${service}.log`));
    const lodger: Lodger = { service, process, asked: false };
    this.lodgers.push(lodger);
    this.groups.push(process.pid);
    void process.ended.then((how) => {
      this.lodgers.splice(this.lodgers.indexOf(lodger), 1);
      if (!lodger.asked) this.unasked.push(`${service} ended unasked (${how})`);
    });
    return process;
  }

  /** Kills a process as a power cut would. */
  async kill(process: ServiceProcess): Promise<void> {
    this.expectEnd(process);
    await process.kill();
  }

  /** Asks a process to stop, and tells how it ended. */
  async stop(process: ServiceProcess): Promise<string> {
    this.expectEnd(process);
    await process.stop();
    return process.ended;
  }

  /** What a service finds in its environment. */
  environment(service: ServiceName): NodeJS.ProcessEnv {
    return { ...this.settings, REDIS_URL: this.lines.get(service)?.url ?? this.redis.url };
  }

  /** That this process ends will be no fault. */
  expectEnd(process: ServiceProcess): void {
    for (const lodger of this.lodgers) if (lodger.process === process) lodger.asked = true;
  }

  /** Services that ended though nobody asked them to. */
  get endedUnasked(): readonly string[] {
    return this.unasked;
  }

  /** What a service has logged so far, all that ran under its name. */
  log(service: ServiceName): Promise<string> {
    return readFile(join(this.folder, 'logs', `${service}.log`), 'utf8');
  }

  /** Process groups of every service that ever ran here. */
  get processGroups(): readonly number[] {
    return this.groups;
  }

  /** Stops intake first, then workers, then the servers; tells who did not end with status 0. */
  async close(): Promise<readonly string[]> {
    const badEnds: string[] = [];
    for (const service of ['ingest', 'reporter', 'parser', 'indexer'] as const) {
      const ends = await Promise.all(this.running(service).map((process) => this.stop(process)));
      badEnds.push(...ends.filter((end) => end !== 'status 0').map((end) => `${service} stopped with ${end}`));
    }
    for (const line of this.lines.values()) await line.close();
    await Promise.all([this.redis.stop(), this.postgres.stop()]);
    return badEnds;
  }

  /** Deletes everything that it kept. */
  async forget(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
