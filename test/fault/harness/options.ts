import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SetupError } from '../../../tools/servers/setup-error.js';
import { type Fault } from './fault.js';

/** The options of `npm run test:fault`. */
export interface FaultOptions {
  readonly faults: readonly Fault[];
  readonly seeds: readonly number[];
  readonly letters: number | null;
  readonly rounds: number;
}

const usage = 'Options: --fault NAME (repeatable), --seed N (repeatable), --letters N, --rounds N';
const defaultRounds = 4;

/**
 * Parses the arguments.
 * @throws SetupError for an unknown option or fault
 */
export function readFaultOptions(args: readonly string[], all: readonly Fault[]): FaultOptions {
  const values = readValues(args);
  const names = values.fault ?? all.map(({ name }) => name);
  const faults = names.map((name) => {
    const fault = all.find((each) => each.name === name);
    if (fault !== undefined) return fault;
    throw new SetupError(`Unknown fault ${name}. Use one of ${all.map((each) => each.name).join(', ')}.`);
  });
  return {
    faults,
    seeds: values.seed?.map((seed) => parseInteger('--seed', seed)) ?? [randomInt(1, 1_000_000)],
    letters: values.letters === undefined ? null : parseInteger('--letters', values.letters),
    rounds: values.rounds === undefined ? defaultRounds : parseInteger('--rounds', values.rounds),
  };
}

function readValues(args: readonly string[]) {
  try {
    const many = { type: 'string', multiple: true } as const;
    const one = { type: 'string' } as const;
    return parseArgs({ args: [...args], options: { fault: many, seed: many, letters: one, rounds: one } }).values;
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function parseInteger(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new SetupError(`${option} takes an integer, not ${value}.\n${usage}`);
  return Number(value);
}
