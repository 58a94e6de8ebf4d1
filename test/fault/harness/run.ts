/**
 * `npm run test:fault`: breaks the house in every way of the matrix while letters come in, and checks the books each time.
 * The same seed breaks it in the same way. Ends with status 1 where the books are wrong.
 */
import { say } from '../../../tools/launcher/terminal.js';
import { SetupError } from '../../../tools/servers/setup-error.js';
import { matrix } from './matrix/matrix.js';
import { type FaultOptions, readFaultOptions } from './options.js';
import { type FaultResult, runFault } from './run-fault.js';

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function tell(result: FaultResult): void {
  const { fault, seed, wrong, notes, accepted, recovered, milliseconds, folder } = result;
  const end = wrong.length === 0 ? 'right' : 'WRONG';
  const facts = [
    `seed ${seed}`,
    `${accepted} accepted`,
    `done ${seconds(recovered)} after the mending`,
    seconds(milliseconds),
  ];
  say(`${end}  ${fault.padEnd(26)} ${[...facts, ...notes].join(', ')}`);
  for (const fault of wrong) say(`       ${fault}`);
  if (folder !== null) say(`       logs and data: ${folder}`);
}

async function runAll({ faults, seeds, letters, rounds }: FaultOptions): Promise<boolean> {
  let right = true;
  for (const seed of seeds) {
    for (const fault of faults) {
      const impossible = fault.impossible?.() ?? null;
      if (impossible !== null) {
        say(`left   ${fault.name.padEnd(26)} ${impossible}`);
        continue;
      }
      const result = await runFault(fault, { seed, letters, rounds });
      tell(result);
      right &&= result.wrong.length === 0;
    }
  }
  return right;
}

try {
  process.exitCode = (await runAll(readFaultOptions(process.argv.slice(2), matrix))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
