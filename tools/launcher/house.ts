import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../servers/free-port.js';
import { type Say } from '../servers/server.js';
import { startServers } from '../servers/servers.js';
import { type ServiceProcess, startServiceProcess } from './service-process.js';

/** The whole of Rationale, running: servers and the four services. */
export interface House {
  readonly ingestUrl: string;
  readonly reporterUrl: string;
  readonly services: readonly ServiceProcess[];
  /** Stops intake first, then workers, then the servers. */
  stop(): Promise<void>;
}

/**
 * Starts servers and services with all data under `dataFolder`. Ports 3000, 3001 and 3003 are moved, and told, when in use.
 * What was started is stopped again when something fails on the way.
 */
export async function openHouse(dataFolder: string, environment: NodeJS.ProcessEnv, say: Say): Promise<House> {
  const logs = join(dataFolder, 'logs');
  await mkdir(logs, { recursive: true });
  say('Starting Postgres and Redis');
  const servers = await startServers(
    dataFolder,
    { databaseUrl: environment['DATABASE_URL'], redisUrl: environment['REDIS_URL'] },
    say,
  );
  for (const description of servers.descriptions) say(`  ${description}`);
  const services: ServiceProcess[] = [];
  const stop = async () => {
    for (const service of services) await service.stop();
    await servers.stop();
  };
  try {
    const [ingestPort, reporterPort, indexerPort] = await choosePorts(environment, say);
    const settings: NodeJS.ProcessEnv = {
      ...environment,
      DATABASE_URL: servers.databaseUrl,
      REDIS_URL: servers.redisUrl,
      RATIONALE_RAW_STORE: environment['RATIONALE_RAW_STORE'] ?? join(dataFolder, 'raw'),
      RATIONALE_INGEST_PORT: String(ingestPort),
      RATIONALE_REPORTER_PORT: String(reporterPort),
      RATIONALE_PARSER_PORT: '0',
      RATIONALE_INDEXER_PORT: String(indexerPort),
      RATIONALE_INGEST_URL: `http://127.0.0.1:${ingestPort}`,
      RATIONALE_REPORTER_URL: `http://127.0.0.1:${reporterPort}`,
    };
    say('Starting ingest, parser, indexer and reporter');
    const start = (name: string) => startServiceProcess(name, settings, join(logs, `${name}.log`));
    // The indexer migrates the database, which the reporter reads; intake comes up last and goes down first.
    services.push(await start('indexer'));
    services.unshift(...(await Promise.all([start('parser'), start('reporter')])));
    const ingest = await start('ingest');
    services.unshift(ingest);
    return { ingestUrl: ingest.url, reporterUrl: `http://127.0.0.1:${reporterPort}`, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function choosePorts(environment: NodeJS.ProcessEnv, say: Say): Promise<[number, number, number]> {
  const choose = async (variable: string, standard: number, service: string) => {
    const wanted = Number(environment[variable] ?? standard);
    const port = await freePort(wanted);
    if (wanted !== 0 && port !== wanted) say(`  Port ${wanted} is in use: ${service} takes ${port}`);
    return port;
  };
  const ingest = await choose('RATIONALE_INGEST_PORT', 3001, 'ingest');
  const reporter = await choose('RATIONALE_REPORTER_PORT', 3000, 'reporter');
  return [ingest, reporter, await choose('RATIONALE_INDEXER_PORT', 3003, 'indexer')];
}
