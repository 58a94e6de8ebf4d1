/**
 * `npm run secrets`: writes the passwords of docker-compose.yml, a file each, and the folder to .env. Passwords that exist
 * are kept; the other files are written again from them.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const services = ['ingest', 'parser', 'indexer', 'reporter'];
const passwordNames = [
  'postgres-password',
  'indexer-database-password',
  'reporter-database-password',
  'health-redis-password',
  ...services.map((service) => `${service}-redis-password`),
];

/**
 * Writes the files to a folder that others cannot enter. The files themselves can be read by everyone, since each container
 * reads them as another user.
 * @param {string} folder
 */
export function makeSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    rmSync(join(folder, name), { force: true });
    writeFileSync(join(folder, name), text, { mode: 0o444, flag: 'wx' });
  };
  const passwords = new Map(
    passwordNames.map((name) => {
      const path = join(folder, name);
      if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o444, flag: 'wx' });
      return [name, readFileSync(path, 'utf8').trim()];
    }),
  );
  const render = (/** @type {string} */ template) =>
    readFileSync(new URL(template, import.meta.url), 'utf8').replaceAll(
      /\{\{([a-z-]+)\}\}/g,
      (_, name) => passwords.get(name) ?? '',
    );
  write('postgres-roles.sql', render('postgres-roles.sql'));
  write('redis-users.acl', render('redis-users.acl'));
  for (const service of services) {
    write(`${service}-redis-url`, `redis://${service}:${passwords.get(`${service}-redis-password`)}@redis:6379`);
  }
  for (const service of ['indexer', 'reporter']) {
    const password = passwords.get(`${service}-database-password`);
    write(`${service}-database-url`, `postgres://rationale_${service}:${password}@postgres:5432/rationale`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, settings] = ['.secrets', '.env'];
  makeSecrets(folder);
  const known = existsSync(settings) ? readFileSync(settings, 'utf8') : '';
  if (!/^SECRETS_FOLDER=/m.test(known)) {
    appendFileSync(settings, `${known === '' || known.endsWith('\n') ? '' : '\n'}SECRETS_FOLDER=./${folder}\n`);
  }
  console.log(`Passwords are in ${folder}, and ${settings} names it. Start the services: docker compose up --build`);
  console.log('An installation that had one role needs, once, while Postgres runs:');
  console.log(`  docker compose exec -T postgres psql -U rationale -d rationale < ${folder}/postgres-roles.sql`);
}
