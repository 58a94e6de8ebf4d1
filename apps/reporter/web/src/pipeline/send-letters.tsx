import { useState } from 'preact/hooks';
import { letterPath } from '../addresses.js';
import { formatAmount, formatCount, formatSize } from '../format/numbers.js';
import { Part } from '../parts/part.js';
import { reasonWords } from './reason-words.js';
import { progressOf, type Upload, type UploadProgress } from './uploads.js';
import { useUploads } from './use-uploads.js';
import styles from './send-letters.module.css';

/** Files taken at once, and shown one by one. */
const mostFiles = 2_000;
const mostShown = 200;

/** Takes files that are dropped or chosen, sends them, and shows each on its way. */
export function SendLetters() {
  const { uploads, add } = useUploads();
  const [over, setOver] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const take = (files: FileList | null) => {
    const all = [...(files ?? [])];
    setLeftOut(Math.max(0, all.length - mostFiles));
    if (all.length > 0) add(all.slice(0, mostFiles));
  };
  return (
    <Part title="Send letters">
      <label
        class={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files ?? null);
        }}
      >
        <span>
          Drop IMR letters here, or <span class={styles.choose}>choose files</span>
        </span>
        <span class={styles.kinds}>PDF with text, or plain text. The same file again changes no figure.</span>
        <input
          type="file"
          multiple
          class="visually-hidden"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {leftOut === 0 ? null : (
        <p role="alert">
          {formatAmount(leftOut, 'file was', 'files were')} left out: the page takes {formatCount(mostFiles)} at once.
          The API and the inbox folder take any number.
        </p>
      )}
      {uploads.length === 0 ? null : <Progress progress={progressOf(uploads)} />}
      <ol class={styles.files}>
        {uploads.slice(0, mostShown).map((upload, place) => (
          <Row key={place} upload={upload} />
        ))}
      </ol>
      {uploads.length <= mostShown ? null : <p>And {formatAmount(uploads.length - mostShown, 'more file')}.</p>}
    </Part>
  );
}

function Progress({ progress }: { readonly progress: UploadProgress }) {
  const { files, ended, parsed, rejected, failed, refused } = progress;
  const parts = [
    [parsed, 'read'],
    [rejected, 'rejected'],
    [failed, 'failed'],
    [refused, 'refused'],
  ] as const;
  return (
    <div class={styles.progress}>
      <progress max={files} value={ended} aria-label="Files that have ended" />
      <p role="status">
        {formatCount(ended)} of {formatAmount(files, 'file')} ended
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
      <Standing upload={upload} />
    </li>
  );
}

function Standing({ upload }: { readonly upload: Upload }) {
  switch (upload.state) {
    case 'waiting':
      return <span class={styles.state}>waits</span>;
    case 'sending':
      return <span class={styles.state}>is sent</span>;
    case 'taken':
      return <span class={styles.state}>{upload.known ? 'known from before' : 'stored, waits to be read'}</span>;
    case 'refused':
      return (
        <span class={styles.state} data-tone="failed">
          refused: {upload.problem.title}. {upload.problem.remedy}
        </span>
      );
    case 'ended': {
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
          {document.reason === null ? '' : `: ${reasonWords(document.reason.code).meaning}`}
        </span>
      );
    }
  }
}
