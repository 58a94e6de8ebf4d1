import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { knownSettingNames } from './known-names.js';

/** The environment as a process sees it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that is wrong with the settings, told at once, so that one start is enough to mend them all. */
export class InvalidSettingsError extends Error {
  override readonly name = 'InvalidSettingsError';
  readonly code = 'invalid_settings';

  constructor(readonly faults: readonly string[]) {
    super(['[invalid_settings] These settings cannot be used:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
}

/**
 * Reads a service's settings from the environment: each key of `shape` is the name of a variable. `NAME_FILE` names a
 * file that holds the value of `NAME` (for secrets); an empty variable counts as not set.
 *
 * A variable that begins with `RATIONALE_` and is known to no service is a fault: it is most often misspelt.
 * @throws InvalidSettingsError with every fault
 */
export function loadSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment = process.env,
  knownNames: readonly string[] = knownSettingNames,
): z.output<z.ZodObject<Shape>> {
  const faults = [...unknownNames(environment, [...Object.keys(shape), ...knownNames])];
  const values: Record<string, string> = {};
  for (const name of Object.keys(shape)) {
    const value = valueOf(name, environment, faults);
    if (value !== undefined) values[name] = value;
  }
  const settings = z.object(shape).safeParse(values);
  if (!settings.success)
    faults.push(...settings.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (faults.length > 0 || !settings.success) throw new InvalidSettingsError(faults);
  return settings.data;
}

function valueOf(name: string, environment: Environment, faults: string[]): string | undefined {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    faults.push(`${name}_FILE: the file ${file} cannot be read`);
    return undefined;
  }
}

function unknownNames(environment: Environment, known: readonly string[]): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('RATIONALE_') && !known.includes(name.replace(/_FILE$/, '')))
    .map((name) => `${name}: no service knows this setting; is it misspelt?`);
}
