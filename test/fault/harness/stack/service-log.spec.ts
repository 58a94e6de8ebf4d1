import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../../../tools/servers/project-root.js';
import { hasStalledJob } from './service-log.js';

// A changed message would turn the checks that no job stalled into checks of nothing.
it.each(['apps/parser/src/consume/read-documents.processor.ts', 'apps/indexer/src/consume/index-events.processor.ts'])(
  'recognises the message of %s',
  async (file) => {
    expect(hasStalledJob(await readFile(join(projectRoot, file), 'utf8'))).toBe(true);
    expect(hasStalledJob('Job processed')).toBe(false);
  },
);
