/**
 * `npm run dev`: embedded servers, the four services from their sources, and Vite's development server for the dashboard.
 * A change of a service restarts that service, a change of a library restarts all of them, and Vite reloads the page.
 */
import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { createServer } from 'vite';
import { projectRoot } from '../servers/project-root.js';
import { sourceArguments } from '../source-condition.mjs';
import { readLaunchOptions } from './launch-options.js';
import { type ServiceProcess, startServiceProcess } from './service-process.js';
import { prepareServices, type ServiceEnvironment } from './service-stack.js';
import { exitWithError, print, waitForInterrupt } from './terminal.js';

const serviceNames = ['indexer', 'parser', 'reporter', 'ingest'] as const;
type ServiceName = (typeof serviceNames)[number];

/** Milliseconds without another change after which services restart: an editor may write several files. */
const quietMs = 300;

/** The four services from their sources. */
class DevelopmentServices {
  readonly #environment: ServiceEnvironment;
  readonly #running = new Map<ServiceName, ServiceProcess>();
  readonly #changed = new Set<ServiceName>();
  #timer: NodeJS.Timeout | undefined;
  /** Resolves when the starts and restarts so far have finished. They run one after another. */
  #settled: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(environment: ServiceEnvironment) {
    this.#environment = environment;
  }

  /** Starts the services and waits until all listen; the indexer first, because it migrates the database. */
  start(): Promise<void> {
    this.#settled = this.#start('indexer').then(() => this.#startAll(['parser', 'reporter', 'ingest']));
    return this.#settled;
  }

  /** Restarts the services that use a source file, when no other file has changed for a moment. */
  fileChanged(path: string): void {
    for (const name of usersOf(path)) this.#changed.add(name);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settled = this.#settled.then(() => this.#restartChanged());
    }, quietMs);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await this.#settled;
    await Promise.all(serviceNames.map((name) => this.#stop(name)));
  }

  async #restartChanged(): Promise<void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    await Promise.all(changed.map((name) => this.#stop(name)));
    await this.#startAll(changed);
  }

  async #startAll(names: readonly ServiceName[]): Promise<void> {
    await Promise.all(names.map((name) => this.#start(name)));
  }

  async #stop(name: ServiceName): Promise<void> {
    await this.#running.get(name)?.stop();
  }

  async #start(name: ServiceName): Promise<void> {
    if (this.#stopping) return;
    const { settings, logs } = this.#environment;
    const module = join(projectRoot, 'apps', name, 'src/main.ts');
    try {
      const log = join(logs, `${name}.log`);
      const service = await startServiceProcess(name, settings, log, { module, execArgv: sourceArguments });
      this.#running.set(name, service);
      print(`Started ${name}`);
    } catch (error) {
      // A change that corrects the source starts the service again.
      this.#running.delete(name);
      print(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Returns the services that use a source file. */
function usersOf(path: string): readonly ServiceName[] {
  const [folder, name] = relative(projectRoot, path).split(sep);
  return folder === 'libs' ? serviceNames : serviceNames.filter((service) => service === name);
}

/** Calls `onChange` with the path of each source file of services and libraries that changes. */
function watchSources(onChange: (path: string) => void) {
  const folders = [...serviceNames.map((name) => join('apps', name, 'src')), 'libs'];
  const watcher = watch(
    folders.map((folder) => join(projectRoot, folder)),
    { ignoreInitial: true, ignored: (path) => path.endsWith('spec.ts') },
  );
  return watcher.on('all', (_, path) => {
    onChange(path);
  });
}

/** Serves the dashboard from its sources; requests of the API are forwarded to the reporter. */
async function servePage(reporterUrl: string) {
  // Read by the configuration.
  process.env['RATIONALE_REPORTER_URL'] = reporterUrl;
  const page = await createServer({ configFile: join(projectRoot, 'apps/reporter/web/vite.config.ts') });
  await page.listen();
  return page;
}

try {
  const interrupted = waitForInterrupt();
  const { data } = readLaunchOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd(), projectRoot);
  const environment = await prepareServices(data, process.env, print);
  const page = await servePage(environment.reporterUrl);
  const services = new DevelopmentServices(environment);
  print('Starting ingest, parser, indexer and reporter from their sources');
  const watcher = watchSources((path) => {
    services.fileChanged(path);
  });
  const started = services.start().then(() => {
    print('');
    print(`Dashboard with reload   ${page.resolvedUrls?.local[0] ?? ''}`);
    print(`API of the reporter     ${environment.reporterUrl}/docs`);
    print(`API of ingest           ${environment.ingestUrl}/docs`);
    print(`Logs                    ${environment.logs}`);
    print('Ctrl-C stops everything.');
  });
  await Promise.race([interrupted, started]);
  await interrupted;
  print('Stopping');
  await watcher.close();
  await page.close();
  await services.stop();
  await environment.servers.stop();
  print('Stopped.');
  process.exit(0);
} catch (error) {
  exitWithError(error);
}
