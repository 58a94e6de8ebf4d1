/** Prints the columns of an export as JSON Schema, for docs/data-dictionary.md. */
import { z } from 'zod';
import { exportedDeterminationSchema } from './exports/exported-determination.schema.js';

process.stdout.write(`${JSON.stringify(z.toJSONSchema(exportedDeterminationSchema))}\n`);
