// Lets Node run the TypeScript sources of this repository: `node --conditions=rationale-source --import <this file>`.
// For tests alone; a build holds JavaScript and has no need of it. Types are dropped, not checked: `tsc` does that.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node runs the hooks below in a thread of their own, which loads this file once more.
if (isMainThread) register(import.meta.url);

/** What was compiled before, by the hash of its source: loading the compiler takes longer than all the rest. */
const cache = new URL('../node_modules/.cache/typescript-loader/', import.meta.url);

// Decorators as the build compiles them: the entities have them.
const compilerOptions = {
  target: 'ES2023',
  module: 'ESNext',
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
};

/** Sources import each other by the name that the compiled file will have. */
export async function resolve(specifier, context, next) {
  const fromSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.');
  return next(fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
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
    // Renamed when whole, because several processes may compile the same file at once.
    const part = new URL(`${kept.href}.${process.pid}`);
    await writeFile(part, outputText);
    await rename(part, kept);
  } catch {
    // Without the cache all works as well, only slower.
  }
  return outputText;
}
