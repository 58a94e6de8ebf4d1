import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type ListedDocument, RawStore, type PutResult } from '#platform/raw-store/raw-store.js';
import { type StoreIdentity } from '#platform/raw-store/store-identity.js';
import { type RawStoreSettings } from '#platform/settings/shared-settings.js';

interface Reply {
  readonly call: number;
  readonly answer?: unknown;
  readonly error?: { readonly message: string; readonly code?: string; readonly cause?: string };
}

/**
 * A process with raw stores in it, built as the services have them: the test runner's own conditions of import do not
 * suit the S3 client.
 */
export class RawStoreProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private calls = 0;

  constructor() {
    this.child = fork(fileURLToPath(new URL('raw-store-process.mjs', import.meta.url)), {
      execArgv: ['--no-warnings'],
      serialization: 'advanced',
    });
    this.child.on('message', (message) => {
      const reply = message as Reply;
      this.waiting.get(reply.call)?.(reply);
      this.waiting.delete(reply.call);
    });
  }

  /** The raw store that these settings name, in that process. */
  open(settings: RawStoreSettings): RawStore {
    return new StoreElsewhere((method, args) => this.ask(settings, method, args));
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
  }

  private async ask(settings: RawStoreSettings, method: keyof RawStore, args: readonly unknown[]): Promise<unknown> {
    this.calls += 1;
    const call = this.calls;
    const reply = await new Promise<Reply>((resolve) => {
      this.waiting.set(call, resolve);
      this.child.send({ call, settings, method, args });
    });
    if (reply.error === undefined) return reply.answer;
    const { message, code, cause } = reply.error;
    throw Object.assign(new Error(message), { code, cause: { code: cause } });
  }
}

type Ask = (method: keyof RawStore, args: readonly unknown[]) => Promise<unknown>;

class StoreElsewhere extends RawStore {
  constructor(private readonly ask: Ask) {
    super();
  }

  async readIdentity(): Promise<StoreIdentity | null> {
    return (await this.ask('readIdentity', [])) as StoreIdentity | null;
  }

  async createIdentity(identity: StoreIdentity): Promise<StoreIdentity> {
    return (await this.ask('createIdentity', [identity])) as StoreIdentity;
  }

  expectIdentity(id: string): void {
    void this.ask('expectIdentity', [id]);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.ask('isEmpty', [])) as boolean;
  }

  async put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    return (await this.ask('put', [record, bytes])) as PutResult;
  }

  async read(documentId: DocumentId): Promise<Buffer | null> {
    const bytes = (await this.ask('read', [documentId])) as Uint8Array | null;
    return bytes === null ? null : Buffer.from(bytes);
  }

  async readRecord(documentId: DocumentId): Promise<DocumentRecord | null> {
    return (await this.ask('readRecord', [documentId])) as DocumentRecord | null;
  }

  async listPending(limit: number): Promise<readonly DocumentId[]> {
    return (await this.ask('listPending', [limit])) as readonly DocumentId[];
  }

  async clearPending(documentIds: readonly DocumentId[]): Promise<void> {
    await this.ask('clearPending', [documentIds]);
  }

  async list(after: DocumentId | null, limit: number): Promise<readonly ListedDocument[]> {
    return (await this.ask('list', [after, limit])) as readonly ListedDocument[];
  }

  async remove(documentId: DocumentId): Promise<void> {
    await this.ask('remove', [documentId]);
  }

  async listRemoved(limit: number): Promise<readonly DocumentId[]> {
    return (await this.ask('listRemoved', [limit])) as readonly DocumentId[];
  }

  async isRemoved(documentId: DocumentId): Promise<boolean> {
    return (await this.ask('isRemoved', [documentId])) as boolean;
  }

  async check(): Promise<void> {
    await this.ask('check', []);
  }
}
