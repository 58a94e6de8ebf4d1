/**
 * Prepares a run of the end-to-end tests: builds what has changed, because the services under test run from `dist`, and
 * starts the test servers: those of TEST_DATABASE_URL and TEST_REDIS_URL where set; else containers, where an engine
 * answers that has or can pull the images; else the embedded ones. Prints which.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestProject } from 'vitest/node';
import { runCommand } from '../../tools/servers/run-command.js';
import { type Servers, startServers } from '../../tools/servers/servers.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { startContainerServers } from './container-servers.js';
import { onServer, templateDatabase } from './test-database.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A Postgres whose user may create databases; its own database is not for tests. */
    databaseUrl: string;
    redisUrl: string;
    /** Parent of the folders of this run's tests; deleted at the end of the run. */
    runFolder: string;
  }
}

export default async function startTestServers(project: TestProject): Promise<() => Promise<void>> {
  await requireCurrentBuild();
  const folder = await mkdtemp(join(tmpdir(), 'rationale-test-'));
  await chmod(folder, 0o755);
  const servers = await chooseServers(folder);
  console.log(`Test servers: ${servers.descriptions.join(', ')}`);
  await createTemplate(servers.databaseUrl);
  project.provide('databaseUrl', servers.databaseUrl);
  project.provide('redisUrl', servers.redisUrl);
  project.provide('runFolder', folder);
  return async () => {
    await servers.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** @throws Error with the compiler's output when the sources cannot be built: an older build is never tested */
async function requireCurrentBuild(): Promise<void> {
  const { status, output } = await runCommand(process.execPath, [join(projectRoot, 'tools/bootstrap.mjs'), 'build']);
  if (output !== '') console.log(output.trim());
  if (status !== 0) throw new Error('The sources could not be built; see the output above.');
}

async function chooseServers(folder: string): Promise<Servers> {
  const given = { databaseUrl: process.env['TEST_DATABASE_URL'], redisUrl: process.env['TEST_REDIS_URL'] };
  if (given.databaseUrl === undefined && given.redisUrl === undefined) {
    const containers = await startContainerServers();
    if ('stop' in containers) return containers;
    console.log(`Test servers: no containers, because ${containers.reason}`);
  }
  return startServers(folder, given, console.log);
}

async function createTemplate(serverUrl: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${templateDatabase}`);
    await client.query(`CREATE DATABASE ${templateDatabase}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${templateDatabase}`;
  const end = await runCommand(process.execPath, [join(projectRoot, 'dist/apps/indexer/src/migrate-command.js')], {
    env: { ...process.env, DATABASE_URL: url.href },
  });
  if (end.status !== 0) throw new Error(`The template database could not be migrated:\n${end.output}`);
}
