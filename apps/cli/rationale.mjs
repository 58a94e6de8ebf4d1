#!/usr/bin/env node
/** `npx rationale …`: the command line, installed and built first where it is not. */
process.argv.splice(2, 0, 'rationale');
await import('../../tools/bootstrap.mjs');
