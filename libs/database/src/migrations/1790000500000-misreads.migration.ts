import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Creates the reports of readers that a value is wrong. */
export class Misreads1790000500000 implements MigrationInterface {
  readonly name = 'Misreads1790000500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE misreads (
         misread_id bigint GENERATED ALWAYS AS IDENTITY,
         document_id bytea NOT NULL,
         pointer text NOT NULL,
         revision integer NOT NULL,
         shown text,
         wrong text NOT NULL,
         expected text,
         contact text,
         reported_at timestamptz NOT NULL DEFAULT now(),
         CONSTRAINT misreads_pkey PRIMARY KEY (misread_id),
         CONSTRAINT misreads_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents (document_id)
       )`,
    );
    await queryRunner.query('CREATE INDEX misreads_document_id ON misreads (document_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE misreads');
  }
}
