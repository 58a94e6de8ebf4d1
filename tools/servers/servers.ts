import { fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { keeperMessageSchema, type KeeperTask } from './keeper-messages.js';
import { projectRoot } from './project-root.js';
import { type Say } from './server.js';
import { SetupError } from './setup-error.js';

/** The Postgres and Redis that the services work with. */
export interface Servers {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** One line a server, for people. */
  readonly descriptions: readonly string[];
  /** Stops those that we started. */
  stop(): Promise<void>;
}

/**
 * Gives the servers: those of `DATABASE_URL` and `REDIS_URL` where set, else our own with their data in `dataFolder`.
 * @throws SetupError with the one thing to do, when this machine cannot run one
 */
export async function startServers(
  dataFolder: string,
  given: { readonly databaseUrl?: string | undefined; readonly redisUrl?: string | undefined },
  say: Say,
): Promise<Servers> {
  const databaseUrl = given.databaseUrl ?? '';
  const redisUrl = given.redisUrl ?? '';
  const task: KeeperTask = { dataFolder: resolve(dataFolder), postgres: databaseUrl === '', redis: redisUrl === '' };
  if (!task.postgres && !task.redis) {
    const descriptions = [ofSettings('Postgres', databaseUrl), ofSettings('Redis', redisUrl)];
    return { databaseUrl, redisUrl, descriptions, stop: () => Promise.resolve() };
  }
  const keeper = await startKeeper(task, say);
  return {
    databaseUrl: keeper.postgres?.url ?? databaseUrl,
    redisUrl: keeper.redis?.url ?? redisUrl,
    descriptions: [
      keeper.postgres?.description ?? ofSettings('Postgres', databaseUrl),
      keeper.redis?.description ?? ofSettings('Redis', redisUrl),
    ],
    stop: keeper.stop,
  };
}

function ofSettings(name: string, url: string): string {
  return `${name} (of the settings, ${new URL(url).host})`;
}

interface Keeper {
  readonly postgres: { readonly url: string; readonly description: string } | null;
  readonly redis: { readonly url: string; readonly description: string } | null;
  readonly stop: () => Promise<void>;
}

function startKeeper(task: KeeperTask, say: Say): Promise<Keeper> {
  const child = fork(join(projectRoot, 'dist/tools/servers/keeper.js'), [JSON.stringify(task)], { detached: true });
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
      fail(new Error('The process that keeps the servers ended.'));
    });
    child.on('message', (raw) => {
      const message = keeperMessageSchema.parse(raw);
      switch (message.type) {
        case 'say':
          say(message.message);
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
