/**
 * `npm run bench:pipeline -- --letters 5000 --kind text`: the services against a script, measured. The bench measures
 * the sources and so lies outside of the build.
 */
import { runBench } from './run-bench.js';

process.exitCode = runBench('pipeline/pipeline.bench.ts', process.argv.slice(2));
