import pg from 'pg';
import { type DataSource, type QueryRunner } from 'typeorm';

/**
 * Runs work in one transaction on one connection: committed when it returns, rolled back when it throws.
 *
 * If the rollback itself fails (a frozen server, a broken connection), the connection is closed and not returned to the
 * pool: its next user would continue the open transaction. TypeORM's own `transaction` returns it.
 */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (queryRunner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const queryRunner = dataSource.createQueryRunner();
  const client: unknown = await queryRunner.connect();
  try {
    await queryRunner.startTransaction('READ COMMITTED');
    const result = await work(queryRunner);
    await queryRunner.commitTransaction();
    return result;
  } catch (error) {
    await rollBack(queryRunner, client);
    throw error;
  } finally {
    await queryRunner.release();
  }
}

async function rollBack(queryRunner: QueryRunner, client: unknown): Promise<void> {
  try {
    await queryRunner.query('ROLLBACK');
  } catch {
    if (client instanceof pg.Client) void client.end().catch(() => undefined);
  }
}
