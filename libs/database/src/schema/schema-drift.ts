import { type DataSource } from 'typeorm';
import { writeSchema } from './write-schema.js';

/**
 * Compares the database with schema.sql and with the entities.
 * @param committed the text of schema.sql
 * @returns one sentence per difference
 */
export async function schemaDrift(dataSource: DataSource, committed: string): Promise<readonly string[]> {
  const actual = await writeSchema(dataSource);
  const wouldChange = await dataSource.driver.createSchemaBuilder().log();
  return [
    ...fileDrift(actual, committed),
    ...wouldChange.upQueries.map(({ query }) => `The entities differ from the database, which would need: ${query}`),
  ];
}

function fileDrift(actual: string, committed: string): readonly string[] {
  if (actual === committed) return [];
  const inDatabase = actual.split('\n');
  const inFile = committed.split('\n');
  const differences = [
    ...without(inDatabase, inFile).map((line) => `Missing in schema.sql: ${line.trim()}`),
    ...without(inFile, inDatabase).map((line) => `Missing in the database: ${line.trim()}`),
  ];
  return differences.length > 0 ? differences : ['schema.sql has the lines of the database in another order.'];
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  return lines.filter((line) => !others.includes(line));
}
