import { type Command, InvalidArgumentError, Option } from 'commander';

/** The services that commands use. */
export type Service = 'reporter' | 'ingest' | 'indexer';

/** How the services are reached: options of every command. */
export interface ConnectionOptions {
  readonly url: string;
  readonly ingestUrl: string;
  /** Not set, or empty: operations are sent to the reporter, which forwards them. */
  readonly indexerUrl?: string;
  /** Sent to every service, if keys are required. */
  readonly key?: string;
}

interface AddressOption {
  readonly option: string;
  /** Its name among the parsed options. */
  readonly key: 'url' | 'ingestUrl' | 'indexerUrl';
  /** The environment variable that is used when the option is not given. */
  readonly variable: string;
  /** Null if the reporter is used instead. */
  readonly default: string | null;
}

export const addressOptions: Readonly<Record<Service, AddressOption>> = {
  reporter: { option: '--url', key: 'url', variable: 'RATIONALE_REPORTER_URL', default: 'http://127.0.0.1:3000' },
  ingest: {
    option: '--ingest-url',
    key: 'ingestUrl',
    variable: 'RATIONALE_INGEST_URL',
    default: 'http://127.0.0.1:3001',
  },
  indexer: {
    option: '--indexer-url',
    key: 'indexerUrl',
    variable: 'RATIONALE_INDEXER_URL',
    default: null,
  },
};

/** Adds the options that say how the services are reached. */
export function addConnectionOptions(program: Command): void {
  for (const [service, { option, variable, default: standard }] of Object.entries(addressOptions)) {
    const address = new Option(
      `${option} <url>`,
      `address of the ${service}${standard === null ? ' (default: operations are sent to the reporter)' : ''}`,
    )
      .env(variable)
      .argParser((value) => parseAddress(value, standard));
    program.addOption(standard === null ? address : address.default(standard));
  }
  program.addOption(new Option('--key <key>', 'access key, if the services require one').env('RATIONALE_KEY'));
}

/** An empty environment variable counts as not set. */
function parseAddress(value: string, standard: string | null): string {
  if (value === '') return standard ?? '';
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new InvalidArgumentError('Write an http or https address, such as http://127.0.0.1:3000.');
  }
  return value;
}
