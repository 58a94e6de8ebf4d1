/**
 * `npm run bench:parse -- [--letters FOLDER]`: starts the bench of the parser, which measures the sources and so lies
 * outside of the build.
 */
import { runBench } from './run-bench.js';

process.exitCode = runBench('parse.bench.ts', process.argv.slice(2));
