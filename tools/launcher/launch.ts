import { type LaunchOptions, readLaunchOptions } from './launch-options.js';
import { type House, openHouse } from './house.js';
import { endWith, say, untilInterrupted } from './terminal.js';
import { join } from 'node:path';
import { projectRoot } from '../servers/project-root.js';

/** Opens the house, does `work` in it, then stays until Ctrl-C unless asked to leave, and closes it cleanly. */
export async function launch(work: (house: House, options: LaunchOptions) => Promise<void>): Promise<void> {
  try {
    const options = readLaunchOptions(
      process.argv.slice(2),
      process.env['INIT_CWD'] ?? process.cwd(),
      join(projectRoot, 'samples'),
    );
    const interrupted = untilInterrupted();
    const house = await openHouse(options.data, process.env, say);
    const broken = Promise.race(
      house.services.map(async (service) => {
        const how = await service.ended;
        throw new Error(`${service.name} ended unasked (${how}); its log is in ${join(options.data, 'logs')}`);
      }),
    );
    broken.catch(() => undefined);
    const worked = work(house, options).then(async () => {
      tellAddresses(house);
      if (options.exit) return;
      say('Ctrl-C stops everything.');
      await interrupted;
    });
    try {
      await Promise.race([broken, interrupted, worked]);
    } finally {
      say('Stopping');
      worked.catch(() => undefined);
      await house.stop();
    }
    say('Stopped.');
    process.exit(0);
  } catch (error) {
    endWith(error);
  }
}

function tellAddresses(house: House): void {
  say('');
  say(`Dashboard               ${house.reporterUrl}/`);
  say(`Figures as JSON         ${house.reporterUrl}/v1/statistics/outcomes?by=category`);
  say(`API of the reporter     ${house.reporterUrl}/docs`);
  say(`API of ingest           ${house.ingestUrl}/docs`);
  say(
    `Post a letter           curl --data-binary @letter.pdf -H 'content-type: application/pdf' ${house.ingestUrl}/v1/documents`,
  );
}
