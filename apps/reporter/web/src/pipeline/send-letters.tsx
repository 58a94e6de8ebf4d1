import { useState } from 'preact/hooks';
import { letterPath } from '../paths.js';
import { formatAmount, formatCount, formatSize } from '../format/numbers.js';
import { Panel } from '../components/panel.js';
import { chooseOfFolder, type ChosenFiles, readDropped, type SkippedFile, type SkipReason } from './folder-files.js';
import { reasonText } from './reason-text.js';
import { progressOf, type Upload, type UploadProgress } from './uploads.js';
import { useUploads } from './use-uploads.js';
import styles from './send-letters.module.css';

/** Maximum number of files per selection, and of files listed. */
const maxFiles = 2_000;
const maxShown = 200;

/** Uploads dropped or selected files and shows the state of each. */
export function SendLetters() {
  const { uploads, add } = useUploads();
  const [dragged, setDragged] = useState(false);
  const [skipped, setSkipped] = useState<readonly SkippedFile[]>([]);
  const addChosen = (chosen: ChosenFiles) => {
    setSkipped(chosen.skipped);
    if (chosen.files.length > 0) add(chosen.files);
  };
  return (
    <Panel title="Send letters">
      <label
        class={styles.drop}
        data-dragged={dragged}
        onDragOver={(event) => {
          event.preventDefault();
          setDragged(true);
        }}
        onDragLeave={() => {
          setDragged(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setDragged(false);
          // The entries are available during the event only.
          const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
          void readDropped(entries, maxFiles).then(addChosen);
        }}
      >
        <span>
          Drop IMR letters or folders here, or <span class={styles.link}>select files</span>
        </span>
        <span class={styles.kinds}>
          PDF with a text layer, or plain text. Sending the same file twice does not change any figure.
        </span>
        <input
          type="file"
          multiple
          class="visually-hidden"
          onChange={(event) => {
            addChosen(chooseFirst([...(event.currentTarget.files ?? [])]));
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p class={styles.folder}>
        <label class={styles.link}>
          Select a folder
          <input
            type="file"
            ref={selectFolder}
            class="visually-hidden"
            onChange={(event) => {
              addChosen(chooseOfFolder([...(event.currentTarget.files ?? [])], maxFiles));
              event.currentTarget.value = '';
            }}
          />
        </label>{' '}
        with all its subfolders
      </p>
      {skipped.length === 0 ? null : <Skipped skipped={skipped} />}
      {uploads.length === 0 ? null : <Progress progress={progressOf(uploads)} />}
      <ol class={styles.files}>
        {uploads.slice(0, maxShown).map((upload, index) => (
          <Row key={index} upload={upload} />
        ))}
      </ol>
      {uploads.length <= maxShown ? null : <p>And {formatAmount(uploads.length - maxShown, 'more file')}.</p>}
    </Panel>
  );
}

/** Files that are sent of a selection: the first ones, up to the maximum. */
function chooseFirst(files: readonly File[]): ChosenFiles {
  return {
    files: files.slice(0, maxFiles),
    skipped: files.slice(maxFiles).map(({ name }) => ({ path: name, reason: 'limit' })),
  };
}

/** Lets an input select a folder. No attribute of the standard does. */
function selectFolder(input: HTMLInputElement | null): void {
  if (input !== null) input.webkitdirectory = true;
}

const skipTexts: Readonly<Record<SkipReason, string>> = {
  hidden: 'hidden file',
  type: 'neither .pdf nor .txt',
  unreadable: 'the browser cannot read it',
  limit: `more than ${formatCount(maxFiles)} files at a time; use the API or the inbox folder for more`,
};

function Skipped({ skipped }: { readonly skipped: readonly SkippedFile[] }) {
  return (
    <details class={styles.skipped} open={skipped.length <= 5}>
      <summary>{formatAmount(skipped.length, 'file or folder was', 'files or folders were')} skipped</summary>
      <ul>
        {skipped.slice(0, maxShown).map(({ path, reason }) => (
          <li key={path}>
            {path}: {skipTexts[reason]}
          </li>
        ))}
      </ul>
      {skipped.length <= maxShown ? null : <p>And {formatCount(skipped.length - maxShown)} more.</p>}
    </details>
  );
}

function Progress({ progress }: { readonly progress: UploadProgress }) {
  const { files, processed, parsed, rejected, failed, refused } = progress;
  const parts = [
    [parsed, 'read'],
    [rejected, 'rejected'],
    [failed, 'failed'],
    [refused, 'not accepted'],
  ] as const;
  return (
    <div class={styles.progress}>
      <progress max={files} value={processed} aria-label="Processed files" />
      <p role="status">
        {formatCount(processed)} of {formatAmount(files, 'file')} processed
        {parts.map(([count, word]) => (count === 0 ? '' : `, ${formatCount(count)} ${word}`)).join('')}
      </p>
    </div>
  );
}

function Row({ upload }: { readonly upload: Upload }) {
  return (
    <li class={styles.file}>
      <span class={styles.name}>{upload.file.name}</span>
      <span class={styles.size}>{formatSize(upload.file.size)}</span>
      <UploadStatus upload={upload} />
    </li>
  );
}

function UploadStatus({ upload }: { readonly upload: Upload }) {
  switch (upload.state) {
    case 'waiting':
      return <span class={styles.state}>waiting</span>;
    case 'sending':
      return <span class={styles.state}>sending</span>;
    case 'accepted':
      return <span class={styles.state}>{upload.known ? 'received before' : 'accepted, waiting to be read'}</span>;
    case 'refused':
      return (
        <span class={styles.state} data-tone="failed">
          not accepted: {upload.problem.title}. {upload.problem.remedy}
        </span>
      );
    case 'processed': {
      const { document } = upload;
      if (document.state === 'parsed') {
        return (
          <span class={styles.state} data-tone="read">
            <a href={letterPath(upload.documentId)}>read</a>
          </span>
        );
      }
      return (
        <span class={styles.state} data-tone={document.state === 'failed' ? 'failed' : 'rejected'}>
          {document.state}
          {document.reason === null ? '' : `: ${reasonText(document.reason.code).meaning}`}
        </span>
      );
    }
  }
}
