import { randomInt } from 'node:crypto';
import { freePort } from '../../../../tools/servers/free-port.js';

/**
 * A free port outside the range from which systems take the ports of outgoing connections: a server that is away for a
 * moment finds it free when it comes back.
 */
export function quietPort(): Promise<number> {
  return freePort(randomInt(20_000, 32_000));
}
