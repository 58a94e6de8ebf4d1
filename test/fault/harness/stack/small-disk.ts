import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../../tools/servers/run-command.js';

const chunkSizes = [1_048_576, 65_536, 4_096];

/** A tmpfs of a few megabytes that can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Writes until the disk is full. */
  fill(): Promise<void>;
  /** Frees the space. */
  clear(): Promise<void>;
  unmount(): Promise<void>;
}

/** Returns why a small disk cannot be mounted here, or null. */
export function smallDiskUnsupported(): string | null {
  const supported = process.platform === 'linux' && process.getuid?.() === 0;
  return supported ? null : 'requires root on Linux, to mount a small disk';
}

/** Mounts a disk of this size. @throws Error when mounting fails */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'rationale-small-disk-'));
  await chmod(folder, 0o755);
  const { status, output } = await runCommand('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${megabytes}m,mode=777`,
    'tmpfs',
    folder,
  ]);
  if (status !== 0) throw new Error(`The small disk could not be mounted: ${output}`);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler),
    clear: () => rm(filler, { force: true }),
    unmount: async () => {
      await runCommand('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function fill(path: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    for (const size of chunkSizes) {
      const chunk = Buffer.alloc(size);
      while (
        await file.write(chunk).then(
          ({ bytesWritten }) => bytesWritten === size,
          () => false,
        )
      );
    }
  } finally {
    await file.close();
  }
}
