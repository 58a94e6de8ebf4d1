import { stat } from 'node:fs/promises';
import { letterFiles } from './letter-files.js';

/** Looks at a folder again and again for files that are complete and were not given yet. */
export class FolderLooks {
  /** Size and time of each file at the last look. */
  private seen = new Map<string, string>();
  private readonly given = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** Files that two looks found unchanged, each once unless it changes again. */
  async look(): Promise<readonly string[]> {
    const now = await this.files();
    const complete = [...now].filter(([path, mark]) => this.seen.get(path) === mark && this.given.get(path) !== mark);
    for (const [path, mark] of complete) this.given.set(path, mark);
    for (const path of this.given.keys()) if (!now.has(path)) this.given.delete(path);
    this.seen = now;
    return complete.map(([path]) => path).sort();
  }

  private async files(): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    for (const path of await letterFiles(this.folder)) {
      const found = await stat(path).catch(() => null);
      if (found !== null) files.set(path, `${found.size} ${found.mtimeMs}`);
    }
    return files;
  }
}
