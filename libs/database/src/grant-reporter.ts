import { type QueryRunner } from 'typeorm';
import { z } from 'zod';

const existsSchema = z.array(z.unknown());

/** The tables that the reporter writes, and how. It reads all others. */
const written = { misreads: ['INSERT'] } as const;

/**
 * Grants a role what the reporter needs: to read every table, and to insert misreads. What it was granted before is
 * revoked, so that these are all its rights. Nothing happens if there is no such role, as in an installation with one role.
 * Call it under the migration lock.
 */
export async function grantReporter(queryRunner: QueryRunner, role: string): Promise<void> {
  const found: unknown = await queryRunner.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (existsSchema.parse(found).length === 0) return;
  const grantee = `"${role.replaceAll('"', '""')}"`;
  const statements = [
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${grantee}`,
    `GRANT USAGE ON SCHEMA public TO ${grantee}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${grantee}`,
    ...Object.entries(written).map(([table, rights]) => `GRANT ${rights.join(', ')} ON ${table} TO ${grantee}`),
  ];
  await queryRunner.startTransaction();
  try {
    for (const statement of statements) await queryRunner.query(statement);
    await queryRunner.commitTransaction();
  } catch (error) {
    await queryRunner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
