import { join } from 'node:path';
import { projectRoot } from '../servers/project-root.js';
import { type LaunchOptions, readLaunchOptions } from './launch-options.js';
import { type ServiceStack, startServiceStack } from './service-stack.js';
import { exitWithError, print, waitForInterrupt } from './terminal.js';

/**
 * Starts servers and services, runs `work`, waits for Ctrl-C unless `--exit` was given, and stops everything. A service
 * that exits by itself ends the command with an error.
 */
export async function launch(work: (stack: ServiceStack, options: LaunchOptions) => Promise<void>): Promise<void> {
  try {
    const options = readLaunchOptions(
      process.argv.slice(2),
      process.env['INIT_CWD'] ?? process.cwd(),
      join(projectRoot, 'samples'),
    );
    const interrupted = waitForInterrupt();
    const stack = await startServiceStack(options.data, process.env, print);
    const exited = Promise.race(
      stack.services.map(async (service) => {
        const reason = await service.ended;
        throw new Error(`${service.name} exited (${reason}). See its log in ${join(options.data, 'logs')}.`);
      }),
    );
    exited.catch(() => undefined);
    const worked = work(stack, options).then(async () => {
      printAddresses(stack);
      if (options.exit) return;
      print('Ctrl-C stops everything.');
      await interrupted;
    });
    try {
      await Promise.race([exited, interrupted, worked]);
    } finally {
      print('Stopping');
      worked.catch(() => undefined);
      await stack.stop();
    }
    print('Stopped.');
    process.exit(0);
  } catch (error) {
    exitWithError(error);
  }
}

function printAddresses(stack: ServiceStack): void {
  print('');
  print(`Dashboard               ${stack.reporterUrl}/`);
  print(`Statistics as JSON      ${stack.reporterUrl}/v1/statistics/outcomes?by=category`);
  print(`API of the reporter     ${stack.reporterUrl}/docs`);
  print(`API of ingest           ${stack.ingestUrl}/docs`);
  print(
    `Send a letter           curl --data-binary @letter.pdf -H 'content-type: application/pdf' ${stack.ingestUrl}/v1/documents`,
  );
}
