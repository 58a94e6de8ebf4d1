import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type FSWatcher, watch } from 'chokidar';
import { type DocumentRecord } from '#domain/model/document.js';
import { mapBounded } from '#platform/bounds/map-bounded.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { DocumentIntake } from '../document-intake.js';
import { FileIntake } from './file-intake.js';
import { acceptedFolder, type InboxFile, listInbox, refusedFolder } from './list-inbox.js';
import { FileObservations } from './file-observations.js';

/** Files taken in one scan, at once, and remembered; more are left to the next scan. */
const mostPerScan = 1_000;
const filesAtOnce = 8;
const mostRemembered = 20_000;

/** Least milliseconds between two scans, however much the file system tells. */
const leastPause = 250;

/**
 * Watches the inbox: a full scan on a timer, which alone decides, and one more when the file system tells of something
 * new, so that it is seen the sooner. Shared and mounted folders tell nothing; the timer finds their files all the same.
 */
@Injectable()
export class InboxWatcher implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(InboxWatcher.name);
  private readonly observations: FileObservations;
  private watcher: FSWatcher | undefined;
  private timer: NodeJS.Timeout | undefined;
  private dueAt = Infinity;
  private scanning: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly intake: DocumentIntake,
    private readonly files: FileIntake,
    private readonly publisher: Publisher,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_INBOX' | 'RATIONALE_INBOX_SCAN_INTERVAL'>,
  ) {
    this.observations = new FileObservations(settings.RATIONALE_INBOX_SCAN_INTERVAL, mostRemembered);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.RATIONALE_INBOX === undefined) return;
    const inbox = resolve(this.settings.RATIONALE_INBOX);
    await mkdir(inbox, { recursive: true });
    this.watcher = watch(inbox, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => [acceptedFolder, refusedFolder].some((folder) => path.startsWith(`${inbox}${sep}${folder}`)),
    });
    this.watcher.on('all', (event) => {
      if (event === 'add' || event === 'change') this.scanWithin(inbox, leastPause);
    });
    this.watcher.on('error', (error) => {
      this.logger.warn({ err: error }, 'The file system tells no news of the inbox; it is scanned on a timer');
    });
    this.scanWithin(inbox, 0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.watcher?.close();
    await this.scanning;
  }

  /** Scans after `delay` milliseconds at the latest; one scan at a time. */
  private scanWithin(inbox: string, delay: number): void {
    const dueAt = Date.now() + delay;
    if (this.stopped || dueAt >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = dueAt;
    this.timer = setTimeout(() => {
      this.scanning = this.scanning.then(async () => {
        this.dueAt = Infinity;
        const more = await this.scan(inbox);
        this.scanWithin(inbox, more ? leastPause : this.settings.RATIONALE_INBOX_SCAN_INTERVAL);
      });
    }, delay);
  }

  /** @returns whether more files are complete than one scan takes */
  private async scan(inbox: string): Promise<boolean> {
    try {
      const complete = await this.completeFiles(inbox);
      // While too much waits the files wait in the inbox.
      if (this.intake.refusal() !== null) return false;
      const batch = randomUUID();
      const records = await mapBounded(complete, filesAtOnce, (file) => this.takeFile(inbox, file, batch));
      this.publisher.publish(records.filter((record) => record !== null));
      return complete.length >= mostPerScan;
    } catch (error) {
      this.logger.error({ err: error, inbox }, 'The inbox could not be scanned');
      await mkdir(inbox, { recursive: true }).catch(() => undefined);
      return false;
    }
  }

  private async completeFiles(inbox: string): Promise<readonly InboxFile[]> {
    const complete: InboxFile[] = [];
    this.observations.beginScan();
    for await (const file of listInbox(inbox)) {
      if (this.observations.observe(file.mark, Date.now()) && !file.unfinished) complete.push(file);
      if (complete.length >= mostPerScan || this.stopped) return complete;
    }
    this.observations.endScan();
    return complete;
  }

  private async takeFile(inbox: string, file: InboxFile, batch: string): Promise<DocumentRecord | null> {
    try {
      return await this.files.accept(inbox, file, batch);
    } catch (error) {
      this.logger.error({ err: error, path: file.path }, 'A file of the inbox could not be taken; it is tried again');
      return null;
    }
  }
}
