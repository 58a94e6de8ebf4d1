import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../../tools/servers/project-root.js';
import { type Fault, type Stage } from '../fault.js';
import { slowPdf } from '../letters/hazards.js';

const services = ['parser', 'indexer', 'reporter', 'ingest'] as const;
const longestGrace = 15_000;

/** Fault 6: SIGTERM with long jobs in hand, SIGTERM twice, SIGTERM during the start. */
export const stopServices: Fault = {
  name: 'stop-services',
  title: 'SIGTERM with long jobs, twice, and during the start',
  settings: {
    RATIONALE_PDF_TIME_LIMIT: '3000',
    RATIONALE_PDF_MEMORY_LIMIT: '4000000000',
    RATIONALE_LOCK_DURATION: '8000',
  },
  strike: async (stage) => {
    let twist = 0;
    for (const signals of [1, 2]) {
      for (const service of services) {
        await stage.sender.send(slowPdf((twist += 1)));
        await stage.anyMoment(200, 1_200);
        await stopOne(stage, service, signals);
      }
    }
    for (const service of services) await stopAtStart(stage, service);
  },
  afterwards: async ({ house, check }) => {
    for (const service of services) {
      const log = await house.log(service);
      check(`${service}: no job stalled`, !log.includes('A job stalled'));
      check(`${service}: no connection was used after its end`, !log.includes('Connection is closed'));
    }
  },
};

async function stopOne({ house, check }: Stage, service: (typeof services)[number], signals: number): Promise<void> {
  const [running] = house.running(service);
  if (running === undefined) throw new Error(`No ${service} runs.`);
  const from = performance.now();
  house.expectEnd(running);
  for (let sent = 1; sent < signals; sent += 1) process.kill(running.pid, 'SIGTERM');
  const end = await house.stop(running);
  check(`${service} ended with status 0 after ${signals} SIGTERM, not ${end}`, end === 'status 0');
  check(`${service} ended in its grace`, performance.now() - from < longestGrace);
  await house.start(service);
}

/** One more of a service that is told to stop before it listens. */
async function stopAtStart({ house, check, random }: Stage, service: (typeof services)[number]): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist/apps', service, 'src/main.js')], {
    env: { ...house.environment(service), [`RATIONALE_${service.toUpperCase()}_PORT`]: '0' },
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) =>
    child.once('exit', () => {
      resolve(true);
    }),
  );
  setTimeout(() => child.kill('SIGTERM'), random.whole(50, 1_500));
  const late = new Promise<boolean>((resolve) =>
    setTimeout(() => {
      resolve(false);
    }, longestGrace).unref(),
  );
  check(`${service} told to stop at its start ends`, await Promise.race([ended, late]));
  child.kill('SIGKILL');
}
