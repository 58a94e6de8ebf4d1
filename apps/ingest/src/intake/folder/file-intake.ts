import { Inject, Injectable, Logger } from '@nestjs/common';
import { basename, join } from 'node:path';
import { type DocumentRecord } from '#domain/model/document.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../../settings.js';
import { type AcceptResult, documentResult, isTemporary } from '../accept-result.js';
import { DocumentIntake } from '../document-intake.js';
import { acceptedFolder, fileState, type InboxFile, refusedFolder } from './list-inbox.js';
import { moveFile } from './move-file.js';
import { readObservedFile } from './read-file.js';

/** Accepts one file of the inbox and moves it to `accepted/` or `refused/`, with the result beside it. */
@Injectable()
export class FileIntake {
  private readonly logger = new Logger(FileIntake.name);

  constructor(
    private readonly intake: DocumentIntake,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_REPORTER_URL'>,
  ) {}

  /**
   * Accepts a file. If the process ends between storing and moving it, the file is `known` when it is read again.
   * @returns the record of an accepted document, to be published; null otherwise
   * @throws Error if the file could not be read or moved; it is tried again in the next scan
   */
  async accept(inbox: string, file: InboxFile, batch: string): Promise<DocumentRecord | null> {
    const path = join(inbox, file.path);
    const reading = await readObservedFile(path, file.state, this.settings.RATIONALE_DOCUMENT_LIMIT);
    switch (reading.kind) {
      case 'changed':
        return null;
      case 'refused':
        await this.finish(inbox, file, { status: 'refused', refusal: reading.refusal });
        return null;
      case 'bytes': {
        const name = basename(file.path);
        const result = await this.intake.accept({ name, source: 'folder', batch, bytes: reading.bytes });
        try {
          await this.finish(inbox, file, result);
        } catch (error) {
          // The document is stored, although its file could not be moved.
          this.logger.error({ err: error, ...logged(result) }, 'Inbox file processed but not moved, will be retried');
        }
        return result.status === 'accepted' ? result.record : null;
      }
    }
  }

  private async finish(inbox: string, file: InboxFile, result: AcceptResult): Promise<void> {
    if (isTemporary(result)) return;
    const current = await fileState(join(inbox, file.path));
    if (current === null || current.changedAt !== file.state.changedAt || current.size !== file.state.size) return;
    const name = basename(file.path);
    const folder = result.status === 'refused' ? refusedFolder : acceptedFolder;
    await moveFile(inbox, file.path, folder, documentResult(name, result, this.settings.RATIONALE_REPORTER_URL));
    this.logger.log(logged(result), `Inbox file ${result.status}`);
  }
}

/** Names of files are not logged: they often contain the name of a person, and logs are kept when a letter is removed. */
function logged(result: AcceptResult): Readonly<Record<string, string>> {
  return result.status === 'refused' ? { code: result.refusal.code } : { documentId: result.documentId };
}
