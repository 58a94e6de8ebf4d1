import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../../tools/servers/run-command.js';

const pieces = [1_048_576, 65_536, 4_096];

/** A disk of some megabytes in memory, which can be filled up. */
export interface SmallDisk {
  readonly folder: string;
  /** Writes until nothing more fits. */
  fill(): Promise<void>;
  /** Makes the room free again. */
  empty(): Promise<void>;
  giveBack(): Promise<void>;
}

/** Why this machine can have no small disk; null where it can. */
export function noSmallDisk(): string | null {
  const may = process.platform === 'linux' && process.getuid?.() === 0;
  return may ? null : 'needs Linux and root, to mount a small disk';
}

/** Mounts a disk of so many megabytes. @throws Error where that is not allowed */
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
  if (status !== 0) throw new Error(`No small disk could be mounted: ${output}`);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler),
    empty: () => rm(filler, { force: true }),
    giveBack: async () => {
      await runCommand('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function fill(path: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    for (const size of pieces) {
      const piece = Buffer.alloc(size);
      while (
        await file.write(piece).then(
          ({ bytesWritten }) => bytesWritten === size,
          () => false,
        )
      );
    }
  } finally {
    await file.close();
  }
}
