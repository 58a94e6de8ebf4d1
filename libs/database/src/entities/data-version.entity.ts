import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The table's only row: the version of the data, which every figure names. */
@Entity('data_version')
@Check('data_version_one_row', 'only_row')
export class DataVersionEntity {
  /** Always true: the table has one row. */
  @PrimaryColumn({ name: 'only_row', type: 'boolean', default: true, primaryKeyConstraintName: 'data_version_pkey' })
  onlyRow!: boolean;

  /** Incremented in every transaction that changes something. */
  @Column({ type: 'bigint' })
  version!: string;

  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' })
  changedAt!: Date;
}
