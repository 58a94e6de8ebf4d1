import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type FSWatcher, watch } from 'chokidar';
import pLimit from 'p-limit';
import { type DocumentRecord } from '#domain/model/document.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { Publisher } from '../../publish/publisher.js';
import { type IngestSettings } from '../../settings.js';
import { DocumentIntake } from '../document-intake.js';
import { FileIntake } from './file-intake.js';
import { acceptedFolder, type InboxFile, listInbox, refusedFolder } from './list-inbox.js';
import { FileObservations } from './file-observations.js';

/** Files accepted in one scan; the others are left to the next scan. */
const maxFilesPerScan = 1_000;
const maxConcurrentFiles = 8;
const maxObservedFiles = 20_000;

/** Milliseconds between two scans when the file system reports changes. */
const minPauseMs = 250;

/**
 * Scans the inbox on a timer and accepts its complete files. An event of the file system starts a scan earlier; shared
 * and mounted folders send no events, and their files are found by the timer.
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
    this.observations = new FileObservations(settings.RATIONALE_INBOX_SCAN_INTERVAL, maxObservedFiles);
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
      if (event === 'add' || event === 'change') this.scanWithin(inbox, minPauseMs);
    });
    this.watcher.on('error', (error) => {
      this.logger.warn({ err: error }, 'Inbox not watched, scanned on a timer only');
    });
    this.scanWithin(inbox, 0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.watcher?.close();
    await this.scanning;
  }

  /** Starts a scan in at most `delay` milliseconds; scans do not overlap. */
  private scanWithin(inbox: string, delay: number): void {
    const dueAt = Date.now() + delay;
    if (this.stopped || dueAt >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = dueAt;
    this.timer = setTimeout(() => {
      this.scanning = this.scanning.then(async () => {
        this.dueAt = Infinity;
        const more = await this.scan(inbox);
        this.scanWithin(inbox, more ? minPauseMs : this.settings.RATIONALE_INBOX_SCAN_INTERVAL);
      });
    }, delay);
  }

  /** @returns whether there are more complete files than one scan accepts */
  private async scan(inbox: string): Promise<boolean> {
    try {
      const complete = await this.completeFiles(inbox);
      // Under backpressure the files stay in the inbox.
      if (this.intake.backpressure() !== null) return false;
      const batch = randomUUID();
      const records = await pLimit(maxConcurrentFiles).map(complete, (file) => this.acceptFile(inbox, file, batch));
      this.publisher.publish(records.filter((record) => record !== null));
      return complete.length >= maxFilesPerScan;
    } catch (error) {
      this.logger.error({ err: error, inbox }, 'Inbox scan failed, will be retried');
      await mkdir(inbox, { recursive: true }).catch(() => undefined);
      return false;
    }
  }

  private async completeFiles(inbox: string): Promise<readonly InboxFile[]> {
    const complete: InboxFile[] = [];
    this.observations.beginScan();
    for await (const file of listInbox(inbox)) {
      if (this.observations.observe(file.state, Date.now()) && !file.unfinished) complete.push(file);
      if (complete.length >= maxFilesPerScan || this.stopped) return complete;
    }
    this.observations.endScan();
    return complete;
  }

  private async acceptFile(inbox: string, file: InboxFile, batch: string): Promise<DocumentRecord | null> {
    try {
      return await this.files.accept(inbox, file, batch);
    } catch (error) {
      this.logger.error({ err: error, path: file.path }, 'Inbox file not processed, will be retried');
      return null;
    }
  }
}
