import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The table's only row: the raw store whose documents this database has. Written by the indexer at its first start. */
@Entity('raw_store')
@Check('raw_store_one_row', 'only_row')
export class RawStoreEntity {
  /** Always true: the table has one row. */
  @PrimaryColumn({ name: 'only_row', type: 'boolean', default: true, primaryKeyConstraintName: 'raw_store_pkey' })
  onlyRow!: boolean;

  /** The id in the identity file of the store. */
  @Column({ name: 'store_id', type: 'uuid' })
  storeId!: string;

  @Column({ name: 'adopted_at', type: 'timestamptz', default: () => 'now()' })
  adoptedAt!: Date;
}
