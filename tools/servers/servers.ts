import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Print } from './server.js';
import { SetupError } from './setup-error.js';
import { supervisorMessageSchema, type SupervisorTask } from './supervisor-messages.js';

/** The Postgres and Redis that the services use. */
export interface Servers {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** One line per server, for people. */
  readonly descriptions: readonly string[];
  /** Stops the servers that `startServers` started. */
  stop(): Promise<void>;
}

/**
 * Returns the servers of `DATABASE_URL` and `REDIS_URL` where these are given; starts embedded ones otherwise, with their
 * data in `dataFolder`.
 * @throws SetupError with what to do, when this machine cannot run a server
 */
export async function startServers(
  dataFolder: string,
  given: { readonly databaseUrl?: string | undefined; readonly redisUrl?: string | undefined },
  print: Print,
): Promise<Servers> {
  const databaseUrl = given.databaseUrl ?? '';
  const redisUrl = given.redisUrl ?? '';
  const task: SupervisorTask = {
    dataFolder: resolve(dataFolder),
    postgres: databaseUrl === '',
    redis: redisUrl === '',
  };
  if (!task.postgres && !task.redis) {
    const descriptions = [describeGiven('Postgres', databaseUrl), describeGiven('Redis', redisUrl)];
    return { databaseUrl, redisUrl, descriptions, stop: () => Promise.resolve() };
  }
  const supervisor = await startSupervisor(task, print);
  return {
    databaseUrl: supervisor.postgres?.url ?? databaseUrl,
    redisUrl: supervisor.redis?.url ?? redisUrl,
    descriptions: [
      supervisor.postgres?.description ?? describeGiven('Postgres', databaseUrl),
      supervisor.redis?.description ?? describeGiven('Redis', redisUrl),
    ],
    stop: supervisor.stop,
  };
}

function describeGiven(name: string, url: string): string {
  return `${name} (from the settings, ${new URL(url).host})`;
}

interface Supervisor {
  readonly postgres: { readonly url: string; readonly description: string } | null;
  readonly redis: { readonly url: string; readonly description: string } | null;
  readonly stop: () => Promise<void>;
}

/** Starts the supervisor beside this file: the source if this is a source, the built module otherwise. */
async function startSupervisor(task: SupervisorTask, print: Print): Promise<Supervisor> {
  const fromSource = import.meta.url.endsWith('.ts');
  // The build does not contain that module.
  const execArgv = fromSource ? [...(await import('../source-condition.mjs')).sourceArguments] : [];
  const module = fileURLToPath(new URL(fromSource ? 'supervisor.ts' : 'supervisor.js', import.meta.url));
  const child = fork(module, [JSON.stringify(task)], { execArgv, detached: true });
  const ended = new Promise<void>((end) => {
    child.once('exit', () => {
      end();
    });
  });
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return new Promise((ready, fail) => {
    void ended.then(() => {
      fail(new Error('The process that runs the embedded servers exited.'));
    });
    child.on('message', (raw) => {
      const message = supervisorMessageSchema.parse(raw);
      switch (message.type) {
        case 'progress':
          print(message.message);
          break;
        case 'failed':
          fail(message.setup ? new SetupError(message.message) : new Error(message.message));
          break;
        case 'ready':
          ready({ postgres: message.postgres, redis: message.redis, stop });
          break;
      }
    });
  });
}
