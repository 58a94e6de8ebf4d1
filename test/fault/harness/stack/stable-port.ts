import { randomInt } from 'node:crypto';
import { freePort } from '../../../../tools/servers/free-port.js';

/**
 * Returns a free port outside the ephemeral range, so that no outgoing connection takes it while its server restarts.
 */
export function stablePort(): Promise<number> {
  return freePort(randomInt(20_000, 32_000));
}
