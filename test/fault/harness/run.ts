/**
 * `npm run test:fault`: runs every fault of the matrix while letters are sent, and audits the result of each. The same
 * seed injects the faults in the same way. Exits with status 1 when an audit has findings.
 */
import { print } from '../../../tools/launcher/terminal.js';
import { SetupError } from '../../../tools/servers/setup-error.js';
import { matrix } from './matrix/matrix.js';
import { type FaultOptions, readFaultOptions } from './options.js';
import { type FaultResult, runFault } from './run-fault.js';

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function printResult({ fault, seed, findings, notes, accepted, recoveryMs, durationMs, folder }: FaultResult): void {
  const facts = [
    `seed ${seed}`,
    `${accepted} accepted`,
    `recovered in ${seconds(recoveryMs)}`,
    `total ${seconds(durationMs)}`,
  ];
  print(`${findings.length === 0 ? 'passed ' : 'FAILED '} ${fault.padEnd(26)} ${[...facts, ...notes].join(', ')}`);
  for (const finding of findings) print(`        ${finding}`);
  if (folder !== null) print(`        logs and data: ${folder}`);
}

async function runAll({ faults, seeds, letters, rounds }: FaultOptions): Promise<boolean> {
  let passed = true;
  for (const seed of seeds) {
    for (const fault of faults) {
      const reason = fault.unsupported?.() ?? null;
      if (reason !== null) {
        print(`skipped ${fault.name.padEnd(26)} ${reason}`);
        continue;
      }
      const result = await runFault(fault, { seed, letters, rounds });
      printResult(result);
      passed &&= result.findings.length === 0;
    }
  }
  return passed;
}

try {
  process.exitCode = (await runAll(readFaultOptions(process.argv.slice(2), matrix))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  print(error.message);
  process.exitCode = 1;
}
