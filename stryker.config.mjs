/** `npm run mutate -- --folder FOLDER`; tools/test/run-mutants.ts sets the files. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tools/test/mutants.vitest.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner'],
  concurrency: 2,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: '.data/mutants.json' },
  // Not below node_modules, where Vitest finds no specs.
  tempDirName: '.data/mutants',
  // Types are not checked: a mutant is a change of behaviour.
  disableTypeChecks: '**/*.ts',
  ignorePatterns: ['dist', 'docs', '.data'],
  // Mutants of code that runs at import need a process each, which is 19 of 20 minutes of a run.
  ignoreStatic: true,
  timeoutMS: 2_000,
  thresholds: { high: 90, low: 80, break: null },
};
