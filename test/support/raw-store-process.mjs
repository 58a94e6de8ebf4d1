/** A raw store in a process of its own, as in the services; called by raw-store-process.ts. */
import { openRawStore } from '../../dist/libs/platform/src/raw-store/open-raw-store.js';

const stores = new Map();

process.on('message', ({ call, settings, method, args }) => {
  const { RATIONALE_RAW_STORE: place, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: who } = settings;
  const name = JSON.stringify([place, endpoint, who]);
  if (!stores.has(name)) stores.set(name, openRawStore(settings));
  Promise.resolve(stores.get(name)[method](...args)).then(
    (answer) => process.send({ call, answer }),
    (error) => process.send({ call, error: { message: error.message, code: error.code, cause: error.cause?.code } }),
  );
});
process.on('disconnect', () => process.exit(0));
