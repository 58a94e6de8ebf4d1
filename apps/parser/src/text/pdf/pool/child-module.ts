import { fileURLToPath } from 'node:url';
import { type PdfLimits } from '../pdf-limits.js';

/** The module and the Node arguments of a child process. */
export interface ChildModule {
  readonly path: string;
  readonly execArgv: readonly string[];
}

/** Heap of a child process in megabytes; it holds any text within the limits. */
const javascriptHeap = 256;

const webAssemblyPage = 65_536;

/**
 * The child beside this module: compiled where this one is compiled; where this one is TypeScript (tests), TypeScript
 * too, through the loader of this repository's tools. So tests never meet a stale build, and a build needs no loader.
 */
export function childModule(limits: Pick<PdfLimits, 'maxMemoryBytes'>): ChildModule {
  const limitArguments = [
    `--max-old-space-size=${javascriptHeap}`,
    `--wasm-max-mem-pages=${Math.ceil(limits.maxMemoryBytes / webAssemblyPage)}`,
  ];
  if (!import.meta.url.endsWith('.ts')) return { path: besideThis('../child/main.js'), execArgv: limitArguments };
  const loader = new URL('../../../../../../tools/typescript-loader.mjs', import.meta.url).href;
  return {
    path: besideThis('../child/main.ts'),
    execArgv: [...limitArguments, `--import=${loader}`],
  };
}

function besideThis(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
