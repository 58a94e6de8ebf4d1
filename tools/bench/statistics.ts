/**
 * `npm run bench:statistics -- --determinations 3000000`: what statistics cost over so many determinations. The bench
 * measures the sources and so lies outside of the build.
 */
import { runBench } from './run-bench.js';

process.exitCode = runBench('statistics/statistics.bench.ts', process.argv.slice(2));
