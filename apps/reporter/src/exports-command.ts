/** Prints what the columns of an export mean, as JSON Schema, for docs/data-dictionary.md. */
import { z } from 'zod';
import { exportedDeterminationSchema } from './exports/exported-determination.schema.js';

process.stdout.write(`${JSON.stringify(z.toJSONSchema(exportedDeterminationSchema))}\n`);
