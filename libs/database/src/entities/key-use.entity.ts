import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When an access key was used last, accurate to half a minute. Written by the indexer. */
@Entity('key_uses')
export class KeyUseEntity {
  @PrimaryColumn({ name: 'key_id', type: 'text', primaryKeyConstraintName: 'key_uses_pkey' })
  keyId!: string;

  @Column({ name: 'used_at', type: 'timestamptz' })
  usedAt!: Date;
}
