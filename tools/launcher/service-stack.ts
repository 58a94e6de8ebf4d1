import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../servers/free-port.js';
import { type Print } from '../servers/server.js';
import { type Servers, startServers } from '../servers/servers.js';
import { type ServiceProcess, startServiceProcess } from './service-process.js';

/** The servers and the four services, running. */
export interface ServiceStack {
  readonly ingestUrl: string;
  readonly reporterUrl: string;
  readonly services: readonly ServiceProcess[];
  /** Stops ingest first, then the other services, then the servers. */
  stop(): Promise<void>;
}

/** Servers, settings of the services, and the folder of the services' logs. */
export interface ServiceEnvironment {
  readonly servers: Servers;
  readonly ingestUrl: string;
  readonly reporterUrl: string;
  readonly settings: NodeJS.ProcessEnv;
  readonly logs: string;
}

/**
 * Starts servers and services with all data below `dataFolder`. If an error occurs, everything that was started is
 * stopped.
 */
export async function startServiceStack(
  dataFolder: string,
  environment: NodeJS.ProcessEnv,
  print: Print,
): Promise<ServiceStack> {
  const { servers, ingestUrl, reporterUrl, settings, logs } = await prepareServices(dataFolder, environment, print);
  const services: ServiceProcess[] = [];
  const stop = async () => {
    for (const service of services) await service.stop();
    await servers.stop();
  };
  try {
    print('Starting ingest, parser, indexer and reporter');
    const start = (name: string) => startServiceProcess(name, settings, join(logs, `${name}.log`));
    // The indexer migrates the database, which the reporter reads. Ingest starts last and stops first.
    services.push(await start('indexer'));
    services.unshift(...(await Promise.all([start('parser'), start('reporter')])));
    services.unshift(await start('ingest'));
    return { ingestUrl, reporterUrl, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Starts the servers and returns the settings of the services. Where ports 3000, 3001 and 3003 or the ports of the settings
 * are in use, others are chosen and printed.
 */
export async function prepareServices(
  dataFolder: string,
  environment: NodeJS.ProcessEnv,
  print: Print,
): Promise<ServiceEnvironment> {
  const logs = join(dataFolder, 'logs');
  await mkdir(logs, { recursive: true });
  print('Starting Postgres and Redis');
  const given = { databaseUrl: environment['DATABASE_URL'], redisUrl: environment['REDIS_URL'] };
  const servers = await startServers(dataFolder, given, print);
  for (const description of servers.descriptions) print(`  ${description}`);
  try {
    const ingest = await choosePort(environment, 'ingest', 3001, print);
    const reporter = await choosePort(environment, 'reporter', 3000, print);
    const indexer = await choosePort(environment, 'indexer', 3003, print);
    const urls = { ingestUrl: `http://127.0.0.1:${ingest}`, reporterUrl: `http://127.0.0.1:${reporter}` };
    const settings: NodeJS.ProcessEnv = {
      ...environment,
      DATABASE_URL: servers.databaseUrl,
      REDIS_URL: servers.redisUrl,
      RATIONALE_RAW_STORE: environment['RATIONALE_RAW_STORE'] ?? join(dataFolder, 'raw'),
      RATIONALE_INGEST_PORT: String(ingest),
      RATIONALE_REPORTER_PORT: String(reporter),
      RATIONALE_PARSER_PORT: '0',
      RATIONALE_INDEXER_PORT: String(indexer),
      RATIONALE_INGEST_URL: urls.ingestUrl,
      RATIONALE_INDEXER_URL: `http://127.0.0.1:${indexer}`,
      RATIONALE_REPORTER_URL: urls.reporterUrl,
    };
    return { servers, ...urls, settings, logs };
  } catch (error) {
    await servers.stop();
    throw error;
  }
}

/** Returns the port of the service's setting, or its standard port, or another one if that is in use. */
async function choosePort(
  environment: NodeJS.ProcessEnv,
  service: string,
  standard: number,
  print: Print,
): Promise<number> {
  const preferred = Number(environment[`RATIONALE_${service.toUpperCase()}_PORT`] ?? standard);
  const port = await freePort(preferred);
  if (preferred !== 0 && port !== preferred) print(`  Port ${preferred} is in use, ${service} listens on ${port}`);
  return port;
}
