import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { sourceConditions } from '../../../tools/source-condition.mjs';
import { compressAssets } from './build/compress-assets.js';

/** Base URL of the API for `npm run dev:web`. */
const reporter = process.env['RATIONALE_REPORTER_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { conditions: sourceConditions('module', 'browser', 'production', 'default') },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [compressAssets()],
  build: {
    outDir: '../../../dist/apps/reporter/web',
    emptyOutDir: true,
    // The oldest browsers that support light-dark(), which the design tokens use.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The content security policy does not allow data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/v1': reporter, '/docs': reporter, '/openapi.json': reporter } },
});
