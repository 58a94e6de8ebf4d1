import { isIP } from 'node:net';
import { type ProblemCode } from '#domain/errors/problem-catalogue.js';

/** Names and addresses under which a service that listens on loopback is reached. */
const loopbackHosts = ['localhost', '127.0.0.1', '::1'] as const;

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What of a request decides whether it is accepted. */
export interface RequestOrigin {
  readonly method: string;
  /** The path of the target, without the query. */
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
}

/** Why a request is refused. */
export interface OriginRefusal {
  readonly code: Extract<ProblemCode, 'host_not_allowed' | 'cross_site_request'>;
  readonly detail: string;
}

/** Whether an address can be reached from this machine only. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}

/**
 * Returns the hosts under which a service may be requested: those of the setting, those of loopback, and the address that
 * it listens on; null if any host is allowed.
 * @param setting names without port, separated by commas; `*` allows any
 */
export function allowedHosts(setting: string, address: string): ReadonlySet<string> | null {
  const named = setting
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  return named.includes('*') ? null : new Set([...loopbackHosts, address.toLowerCase(), ...named]);
}

/**
 * Decides whether a request may be processed; null if it may.
 *
 * The host must be an allowed one: otherwise a page of a foreign site could reach a service on loopback by a name that it
 * resolves to 127.0.0.1 (DNS rebinding). Health checks are exempt, since probes use addresses. A request that changes
 * something must not come from another site: browsers say so in `Sec-Fetch-Site` (Fetch Metadata) and `Origin`. Programs
 * send neither.
 */
export function refuseOrigin(request: RequestOrigin, hosts: ReadonlySet<string> | null): OriginRefusal | null {
  const { method, path, host, origin, fetchSite } = request;
  const name = host === undefined ? null : hostName(host);
  if (hosts !== null && !path.startsWith('/health/') && (name === null || !hosts.has(name))) {
    return {
      code: 'host_not_allowed',
      detail: `The host ${JSON.stringify(host ?? '')} is not allowed. Add its name to RATIONALE_ALLOWED_HOSTS.`,
    };
  }
  if (safeMethods.has(method)) return null;
  const isForeignFetch = fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (isForeignFetch || (origin !== undefined && hostOfOrigin(origin) !== host?.toLowerCase())) {
    return {
      code: 'cross_site_request',
      detail:
        'The request comes from a page of another site. Send it from the page of this service, or from a program.',
    };
  }
  return null;
}

/** Returns the name of a Host header without its port, and an IPv6 address without its brackets. */
function hostName(host: string): string | null {
  const match = /^(?:\[([\da-f:.]+)\]|([^:/?#@[\]\s]+))(?::\d{1,5})?$/i.exec(host);
  // For example a port over 65535, with which no origin can be made of the host.
  if (!URL.canParse(`http://${host}`)) return null;
  return (match?.[1] ?? match?.[2] ?? null)?.toLowerCase() ?? null;
}

/** The scheme is not compared: a proxy in front of the service may use TLS. */
function hostOfOrigin(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : null;
}
