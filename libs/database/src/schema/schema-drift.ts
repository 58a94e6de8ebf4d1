import { type DataSource } from 'typeorm';
import { writeSchema } from './write-schema.js';

/**
 * Compares the database with the schema's file and with the entities.
 * @param committed the text of schema.sql
 * @returns what differs, one sentence a difference; empty where nothing does
 */
export async function schemaDrift(dataSource: DataSource, committed: string): Promise<readonly string[]> {
  const actual = await writeSchema(dataSource);
  const wouldChange = await dataSource.driver.createSchemaBuilder().log();
  return [
    ...fileDrift(actual, committed),
    ...wouldChange.upQueries.map(({ query }) => `The entities would change the database: ${query}`),
  ];
}

function fileDrift(actual: string, committed: string): readonly string[] {
  if (actual === committed) return [];
  const inDatabase = actual.split('\n');
  const inFile = committed.split('\n');
  const differences = [
    ...without(inDatabase, inFile).map((line) => `The database has what schema.sql has not: ${line.trim()}`),
    ...without(inFile, inDatabase).map((line) => `schema.sql has what the database has not: ${line.trim()}`),
  ];
  return differences.length > 0 ? differences : ['schema.sql and the database have the same lines in another order.'];
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  return lines.filter((line) => !others.includes(line));
}
