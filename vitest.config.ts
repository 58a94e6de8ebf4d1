import { defineConfig } from 'vitest/config';
import { sourceConditions } from './tools/source-condition.mjs';

const conditions = sourceConditions('node', 'default');

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{apps,libs,tools}/**/*.spec.ts', 'test/{bench,contracts,corpus,fault}/**/*.spec.ts'],
          // Without isolation a run takes half as long; no spec depends on the state of another.
          isolate: false,
          // Long enough for a busy machine; specs of speed compare growth, not times.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e-spec.ts'],
          globalSetup: ['test/support/servers.global.ts'],
          // Each file has its own database and queue prefix; tests mostly wait, so more files than cores run.
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'fault',
          include: ['test/fault/**/*.fault-spec.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
