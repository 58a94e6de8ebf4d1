import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { SetupError } from '../servers/setup-error.js';

/** Options of `npm run demo`, `npm start` and `npm run dev`. */
export interface LaunchOptions {
  /** Folder of the letters that the demo sends. */
  readonly letters: string;
  /** Folder of the raw store and of the embedded servers' data. */
  readonly data: string;
  /** Stop when every document has been processed. */
  readonly exit: boolean;
}

/**
 * Reads the arguments after `--`. Paths are relative to `from`, the folder where npm was called.
 * @throws SetupError for an unknown option
 */
export function readLaunchOptions(args: readonly string[], from: string, samples: string): LaunchOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        letters: { type: 'string', default: samples },
        data: { type: 'string', default: '.data' },
        exit: { type: 'boolean', default: false },
      },
    });
    return { letters: resolve(from, values.letters), data: resolve(from, values.data), exit: values.exit };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${reason}\nOptions: --letters FOLDER, --data FOLDER, --exit`);
  }
}
