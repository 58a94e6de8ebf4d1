import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../../tools/servers/project-root.js';
import { type Fault, type FaultContext } from '../fault.js';
import { slowPdf } from '../letters/hazardous-documents.js';
import { hasStalledJob } from '../stack/service-log.js';

const services = ['parser', 'indexer', 'reporter', 'ingest'] as const;
const maxShutdownMs = 15_000;

/** Fault 6: SIGTERM with long jobs in progress, SIGTERM twice, SIGTERM during the start. */
export const stopServices: Fault = {
  name: 'stop-services',
  title: 'SIGTERM with long jobs, twice, and during the start',
  settings: {
    RATIONALE_PDF_TIME_LIMIT: '3000',
    RATIONALE_PDF_MEMORY_LIMIT: '4000000000',
    RATIONALE_LOCK_DURATION: '8000',
  },
  inject: async (context) => {
    let variant = 0;
    for (const signals of [1, 2]) {
      for (const service of services) {
        await context.sender.send(slowPdf((variant += 1)));
        await context.randomPause(200, 1_200);
        await stopOne(context, service, signals);
      }
    }
    for (const service of services) await stopDuringStart(context, service);
  },
  afterDrain: async ({ stack, check }) => {
    for (const service of services) {
      const log = await stack.log(service);
      check(`${service}: no job stalled`, !hasStalledJob(log));
      check(`${service}: no connection was used after it was closed`, !log.includes('Connection is closed'));
    }
  },
};

async function stopOne(
  { stack, check }: FaultContext,
  service: (typeof services)[number],
  signals: number,
): Promise<void> {
  const [running] = stack.running(service);
  if (running === undefined) throw new Error(`No ${service} is running.`);
  const from = performance.now();
  stack.expectEnd(running);
  for (let sent = 1; sent < signals; sent += 1) process.kill(running.pid, 'SIGTERM');
  const end = await stack.stop(running);
  check(`${service} ended with status 0 after ${signals} SIGTERM, not ${end}`, end === 'status 0');
  check(`${service} ended within ${maxShutdownMs} ms`, performance.now() - from < maxShutdownMs);
  await stack.start(service);
}

/** Starts a further process of a service and stops it before it listens. */
async function stopDuringStart(
  { stack, check, random }: FaultContext,
  service: (typeof services)[number],
): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist/apps', service, 'src/main.js')], {
    env: { ...stack.environment(service), [`RATIONALE_${service.toUpperCase()}_PORT`]: '0' },
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) =>
    child.once('exit', () => {
      resolve(true);
    }),
  );
  setTimeout(() => child.kill('SIGTERM'), random.integer(50, 1_500));
  const late = new Promise<boolean>((resolve) =>
    setTimeout(() => {
      resolve(false);
    }, maxShutdownMs).unref(),
  );
  check(`${service} ends when it is stopped during its start`, await Promise.race([ended, late]));
  child.kill('SIGKILL');
}
