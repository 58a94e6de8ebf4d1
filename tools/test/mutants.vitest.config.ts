import { defineConfig } from 'vitest/config';
import { sourceConditions } from '../source-condition.mjs';

const conditions = sourceConditions('node', 'default');

/** The unit project of vitest.config.ts alone, for Stryker, which cannot choose a project. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    include: ['{apps,libs}/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
  },
});
