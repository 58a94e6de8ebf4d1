// Lets Node run the TypeScript sources of this repository: `node --import ./tools/typescript-loader.mjs FILE.ts`. It sets
// the resolution condition itself, so that a source never imports a module of `dist`. For development only: a build
// contains JavaScript and does not need it. Types are removed, not checked: `tsc` checks them.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { sourceCondition } from './source-condition.mjs';

// Node runs the hooks below in a separate thread, which loads this file again.
if (isMainThread) register(import.meta.url);

/** Compiled modules by the hash of their source: loading the compiler takes longer than everything else. */
const cache = new URL('../node_modules/.cache/typescript-loader/', import.meta.url);

// Decorators are compiled as in the build, because the entities use them.
const compilerOptions = {
  target: 'ES2023',
  module: 'ESNext',
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
};

/** Sources import each other by the name that the compiled file will have. */
export async function resolve(specifier, context, next) {
  const fromSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
  const conditions = [sourceCondition, ...context.conditions];
  return next(fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, { ...context, conditions });
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  const kept = new URL(
    `${createHash('sha256').update(JSON.stringify(compilerOptions)).update(source).digest('hex')}.mjs`,
    cache,
  );
  const compiled = (await readFile(kept, 'utf8').catch(() => null)) ?? (await compile(source, kept));
  return { format: 'module', source: compiled, shortCircuit: true };
}

async function compile(source, kept) {
  const { default: typescript } = await import('typescript');
  const { outputText } = typescript.transpileModule(source, { compilerOptions });
  try {
    await mkdir(cache, { recursive: true });
    // Renamed when complete, because several processes may compile the same file concurrently.
    const part = new URL(`${kept.href}.${process.pid}`);
    await writeFile(part, outputText);
    await rename(part, kept);
  } catch {
    // The cache only saves time.
  }
  return outputText;
}
