import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { knownSettingNames, renamedSettings } from './known-names.js';

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Lists every invalid setting, so that all of them can be fixed before the next start. */
export class InvalidSettingsError extends Error {
  override readonly name = 'InvalidSettingsError';
  readonly code = 'invalid_settings';

  constructor(readonly faults: readonly string[]) {
    super(['[invalid_settings] Invalid settings:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  }
}

/**
 * Reads the settings of a service from environment variables: each key of `shape` is the name of a variable. If
 * `NAME_FILE` is set, the value of `NAME` is read from that file (for secrets). An empty variable counts as not set.
 *
 * An unknown variable that begins with `RATIONALE_` is an error, because it is most often misspelled. The exception are
 * the variables that Kubernetes sets for a service whose name begins with `rationale-`: they are ignored.
 * @param knownNames settings of other services, which are accepted and not read
 * @param warn receives a warning about an ignored variable; standard error by default, since no logger exists yet
 * @throws InvalidSettingsError with every invalid setting
 */
export function loadSettings<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment = process.env,
  knownNames: readonly string[] = knownSettingNames,
  warn: (warning: string) => void = warnOnStandardError,
): z.output<z.ZodObject<Shape>> {
  const faults = [...unknownNames(environment, [...Object.keys(shape), ...knownNames])];
  const values: Record<string, string> = {};
  for (const name of Object.keys(shape)) {
    const value = readValue(name, environment, faults);
    if (value === undefined) continue;
    if (isServiceLink(name, value)) warn(`${name}=${value} ignored: Kubernetes sets it for a service of that name`);
    else values[name] = value;
  }
  const settings = z.object(shape).safeParse(values);
  if (!settings.success)
    faults.push(...settings.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (faults.length > 0 || !settings.success) throw new InvalidSettingsError(faults);
  return settings.data;
}

function readValue(name: string, environment: Environment, faults: string[]): string | undefined {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    faults.push(`${name}_FILE: cannot read the file ${file}`);
    return undefined;
  }
}

function unknownNames(environment: Environment, known: readonly string[]): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('RATIONALE_') && !known.includes(name.replace(/_FILE$/, '')))
    .filter((name) => !serviceLinkName.test(name))
    .map((name) => {
      const renamed = renamedSettings[name.replace(/_FILE$/, '')];
      return renamed === undefined
        ? `${name}: unknown setting; check the spelling`
        : `${name}: this setting was renamed to ${renamed}`;
    });
}

/**
 * For a service named `rationale-ingest`, Kubernetes sets `RATIONALE_INGEST_PORT=tcp://10.0.0.1:3001` in every
 * container of its namespace, and further variables beside it (`RATIONALE_INGEST_SERVICE_HOST`,
 * `RATIONALE_INGEST_PORT_3001_TCP_ADDR`).
 */
function isServiceLink(name: string, value: string): boolean {
  return name.endsWith('_PORT') && /^(?:tcp|udp|sctp):\/\//.test(value);
}

const serviceLinkName =
  /^RATIONALE_[A-Z0-9_]+_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)$/;

function warnOnStandardError(warning: string): void {
  process.stderr.write(`${warning}\n`);
}
