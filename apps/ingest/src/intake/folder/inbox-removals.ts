import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '#domain/model/primitives.js';
import { systemCode } from '#platform/files/system-code.js';
import { unlinkIfExists } from '#platform/files/unlink-if-exists.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../../settings.js';
import { acceptedFolder } from './list-inbox.js';

/** Scans of the inbox between two checks for removed documents. */
const scansPerCheck = 15;
const maxRemoved = 100_000;

const resultSchema = z.object({ documentId: documentIdSchema });

/**
 * Deletes the files of removed documents from `accepted/`, with their results. The raw store says which documents were
 * removed; the folder is read only if there is one that was not looked for before.
 */
@Injectable()
export class InboxRemovals implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(InboxRemovals.name);
  private looked: ReadonlySet<DocumentId> = new Set();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly store: RawStore,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_INBOX' | 'RATIONALE_INBOX_SCAN_INTERVAL'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.RATIONALE_INBOX === undefined) return;
    const accepted = resolve(this.settings.RATIONALE_INBOX, acceptedFolder);
    const schedule = () => {
      this.timer = setTimeout(() => {
        this.running = this.check(accepted).then(() => {
          if (!this.stopped) schedule();
        });
      }, scansPerCheck * this.settings.RATIONALE_INBOX_SCAN_INTERVAL);
    };
    schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async check(accepted: string): Promise<void> {
    try {
      const removed = new Set(await this.store.listRemoved(maxRemoved));
      const isNew = [...removed].some((documentId) => !this.looked.has(documentId));
      if (isNew) await this.deleteFiles(accepted, removed);
      if (!this.stopped) this.looked = removed;
    } catch (error) {
      this.logger.warn({ err: error }, 'Inbox not searched for removed documents, will be retried');
    }
  }

  private async deleteFiles(folder: string, removed: ReadonlySet<DocumentId>): Promise<void> {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(noneIfMissing)) {
      if (this.stopped) return;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await this.deleteFiles(path, removed);
      else if (entry.isFile() && entry.name.endsWith('.json')) await this.deletePair(path, removed);
    }
  }

  private async deletePair(resultPath: string, removed: ReadonlySet<DocumentId>): Promise<void> {
    const result = resultSchema.safeParse(parseJson(await readFile(resultPath, 'utf8')));
    if (!result.success || !removed.has(result.data.documentId)) return;
    await unlinkIfExists(resultPath.slice(0, -'.json'.length));
    await unlinkIfExists(resultPath);
    this.logger.log({ documentId: result.data.documentId }, 'Inbox file of a removed document deleted');
  }
}

function noneIfMissing(error: unknown): [] {
  if (systemCode(error) === 'ENOENT') return [];
  throw error;
}

/** A letter may have a name that ends in `.json`; it is no result. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
