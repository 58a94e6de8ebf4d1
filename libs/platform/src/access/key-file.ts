import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { systemCode } from '../files/system-code.js';
import { type AccessKey, accessKeySchema } from './access-key.js';

const keyFileSchema = z.strictObject({ version: z.literal(1), keys: z.array(accessKeySchema).max(10_000) });

/** Milliseconds after which a change of the file is effective in every service. */
const pollMs = 1_000;

/**
 * Reads the keys of a file.
 * @returns null if there is no file
 * @throws Error if the file cannot be read, or is not a file of keys
 */
export async function readAccessKeys(path: string): Promise<readonly AccessKey[] | null> {
  try {
    return keyFileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).keys;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw new Error(`The file of keys ${path} cannot be read (${systemCode(error)}).`, { cause: error });
  }
}

/**
 * Replaces the file of keys as a whole, readable by its owner only.
 * @throws Error if a service could not read these keys; the file is then unchanged
 */
export async function writeAccessKeys(path: string, keys: readonly AccessKey[]): Promise<void> {
  const content = keyFileSchema.parse({ version: 1, keys });
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** The keys of a file, followed while the service runs. No other server is needed to check a key. */
export class KeyFile {
  private constructor(
    private readonly path: string,
    private current: ReadonlyMap<string, AccessKey>,
    private version: string,
    private readonly warn: (error: unknown) => void,
  ) {}

  /** Called after each change of the keys. */
  onChange: () => void = () => undefined;

  /**
   * @param isRequired false: the file need not exist, and is read when it is created
   * @param warn receives the error if a changed file cannot be read; the keys before the change stay valid
   * @throws Error if the file is required and does not exist, or cannot be read
   */
  static async open(path: string, isRequired: boolean, warn: (error: unknown) => void): Promise<KeyFile> {
    const version = await versionOf(path);
    const keys = await readAccessKeys(path);
    if (keys === null && isRequired) {
      throw new Error(`There is no file of keys at ${path}. Create a key: npx rationale keys create --name NAME`);
    }
    const file = new KeyFile(path, byId(keys ?? []), version, warn);
    setInterval(() => void file.refresh(), pollMs).unref();
    return file;
  }

  /** The keys by their id, also those that are not valid. */
  get keys(): ReadonlyMap<string, AccessKey> {
    return this.current;
  }

  private async refresh(): Promise<void> {
    try {
      const version = await versionOf(this.path);
      if (version === this.version) return;
      this.version = version;
      const keys = await readAccessKeys(this.path);
      if (keys === null) throw new Error(`The file of keys ${this.path} is missing.`);
      this.current = byId(keys);
      this.onChange();
    } catch (error) {
      this.warn(error);
    }
  }
}

async function versionOf(path: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(path);
    return `${ino} ${mtimeMs} ${size}`;
  } catch {
    return 'missing';
  }
}

function byId(keys: readonly AccessKey[]): ReadonlyMap<string, AccessKey> {
  return new Map(keys.map((key) => [key.id, key]));
}
