/**
 * Returns the path of the browser as it is given.
 * @throws Error where `CI` is set and there is none: a run there must not pass without the tests of the dashboard
 */
export function requireInCi(path: string | null, environment: NodeJS.ProcessEnv): string | null {
  const required = !['', '0', 'false'].includes(environment['CI'] ?? '');
  if (path === null && required) throw new Error('CI is set and no Chromium was found. Install Chromium or Chrome.');
  return path;
}
