/** Progress and errors go to standard error, so that a command's own output stays clean. */
export function report(message) {
  process.stderr.write(`rationale: ${message}\n`);
}

/** Reports why a command cannot run, and ends the process with status 1. */
export function fail(message) {
  report(message);
  process.exit(1);
}
