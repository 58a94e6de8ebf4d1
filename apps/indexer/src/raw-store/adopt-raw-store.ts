import { type DataSource } from 'typeorm';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { RawStoreEntity } from '#database/entities/raw-store.entity.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { type RawStore } from '#platform/raw-store/raw-store.js';
import { makeIdentity, type StoreIdentity } from '#platform/raw-store/store-identity.js';

/**
 * Makes sure that the raw store is the one whose documents the database has. At the first start, and at the first one
 * after an upgrade from a version without identities, the database adopts the store; a store is created only if neither
 * has documents.
 * @throws RawStoreError if the store is unavailable, missing or another one, or an error of the database
 */
export async function adoptRawStore(dataSource: DataSource, store: RawStore): Promise<void> {
  const stores = dataSource.getRepository(RawStoreEntity);
  const adopted = await stores.findOneBy({ onlyRow: true });
  if (adopted === null) {
    const { id } = (await store.readIdentity()) ?? (await createStore(dataSource, store));
    await stores.createQueryBuilder().insert().values({ storeId: id }).orIgnore().execute();
  }
  // Another indexer may have been faster.
  const { storeId } = adopted ?? (await stores.findOneByOrFail({ onlyRow: true }));
  store.expectIdentity(storeId);
  await store.check();
  // A copy may lack the folders that were empty.
  const identity = await store.readIdentity();
  if (identity !== null) await store.createIdentity(identity);
}

/**
 * Makes the database adopt the raw store that is there now, whatever store it had: for an operator who replaced it.
 * @returns the identity of the store
 * @throws RawStoreError if the store is unavailable, or an error of the database
 */
export async function replaceRawStore(dataSource: DataSource, store: RawStore): Promise<StoreIdentity> {
  const identity = (await store.readIdentity()) ?? (await store.createIdentity(makeIdentity()));
  await dataSource.getRepository(RawStoreEntity).save({ onlyRow: true, storeId: identity.id, adoptedAt: new Date() });
  return identity;
}

async function createStore(dataSource: DataSource, store: RawStore): Promise<StoreIdentity> {
  if ((await store.isEmpty()) && (await dataSource.getRepository(DocumentEntity).exists())) {
    throw new RawStoreError(
      'raw_store_unreachable',
      'The database has documents and the raw store is empty. Check RATIONALE_RAW_STORE and the mounted volume. If the store was replaced on purpose, run `npm run migrate -- --adopt-raw-store`.',
    );
  }
  return store.createIdentity(makeIdentity());
}
