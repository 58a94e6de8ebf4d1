import { Inject, Injectable, Logger } from '@nestjs/common';
import { basename, join } from 'node:path';
import { type DocumentRecord } from '#domain/model/document.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../../settings.js';
import { DocumentIntake } from '../document-intake.js';
import { documentResult } from '../document-result.js';
import { isPassing } from '../passing-refusals.js';
import { type AcceptResult } from '../accept-result.js';
import { acceptedFolder, type InboxFile, fileState, refusedFolder } from './list-inbox.js';
import { moveFile } from './move-file.js';
import { readObservedFile } from './read-file.js';

/** Takes one file of the inbox: through the door, then aside with the answer. */
@Injectable()
export class FileIntake {
  private readonly logger = new Logger(FileIntake.name);

  constructor(
    private readonly intake: DocumentIntake,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  /**
   * A file that was stored and not moved, because the process died in between, is known when it is taken again.
   * @returns the record of a new document, to be enqueued; null when there is none
   * @throws Error when the file could not be read or moved; it is tried again
   */
  async accept(inbox: string, file: InboxFile, batch: string): Promise<DocumentRecord | null> {
    const path = join(inbox, file.path);
    const reading = await readObservedFile(path, file.mark, this.settings.RATIONALE_DOCUMENT_LIMIT);
    switch (reading.kind) {
      case 'changed':
        return null;
      case 'refused':
        await this.settle(inbox, file, { status: 'refused', refusal: reading.refusal });
        return null;
      case 'bytes': {
        const name = basename(file.path);
        const { answer, stored } = await this.intake.accept({ name, source: 'folder', batch, bytes: reading.bytes });
        try {
          await this.settle(inbox, file, answer);
        } catch (error) {
          // The document is kept, whatever keeps its file from being moved.
          this.logger.error({ err: error, path: file.path }, 'A file was taken and could not be moved');
        }
        return stored;
      }
    }
  }

  private async settle(inbox: string, file: InboxFile, answer: AcceptResult): Promise<void> {
    if (isPassing(answer)) return;
    const now = await fileState(join(inbox, file.path));
    if (now === null || now.changedAt !== file.mark.changedAt || now.size !== file.mark.size) return;
    const result = documentResult(basename(file.path), answer, this.settings.RATIONALE_REPORTER_URL);
    const folder = answer.status === 'refused' ? refusedFolder : acceptedFolder;
    const moved = await moveFile(inbox, file.path, folder, result);
    this.logger.log({ from: file.path, to: moved, status: answer.status }, 'A file of the inbox was taken');
  }
}
