import { stat } from 'node:fs/promises';
import { letterFiles } from './letter-files.js';

/** Polls a folder for files that are completely written. */
export class FolderPoller {
  /** Size and modification time of each file at the last poll. */
  private lastPoll = new Map<string, string>();
  private readonly returned = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** Returns the files that did not change since the last poll, each once unless it changes again. */
  async poll(): Promise<readonly string[]> {
    const files = new Map<string, string>();
    for (const path of await letterFiles(this.folder)) {
      const found = await stat(path).catch(() => null);
      if (found !== null) files.set(path, `${found.size} ${found.mtimeMs}`);
    }
    const complete = [...files].filter(
      ([path, version]) => this.lastPoll.get(path) === version && this.returned.get(path) !== version,
    );
    for (const [path, version] of complete) this.returned.set(path, version);
    for (const path of this.returned.keys()) if (!files.has(path)) this.returned.delete(path);
    this.lastPoll = files;
    return complete.map(([path]) => path);
  }
}
