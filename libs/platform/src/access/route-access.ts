import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiSecurity } from '@nestjs/swagger';
import { type FastifyContextConfig } from 'fastify';
import { type AuditAction } from '#domain/audit/audit-entry.js';
import { ApiProblems } from '../open-api/api-problems.js';

/**
 * What an access key is for. `reader`: figures, letters and exports; `submitter`: uploads, bucket events and the state of
 * documents; `operator`: failures, retries, removal, sweep, reparse and the archive. A key can have several roles.
 */
export const roles = ['reader', 'submitter', 'operator'] as const;
export type Role = (typeof roles)[number];

/** Who may use a route: every client, or a key with one of the roles. */
export type RouteAccess = 'public' | readonly [Role, ...Role[]];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Required for every route: a service with a route without it does not start. */
    access?: RouteAccess;
  }
}

/** Declares that a route of a controller requires no key. */
export function PublicAccess(): MethodDecorator {
  return RouteConfig({ access: 'public' satisfies RouteAccess });
}

/** Declares the roles of which a key needs one to use a route of a controller, also in the OpenAPI document. */
export function Access(...allowed: readonly [Role, ...Role[]]): MethodDecorator {
  return describedAccess({ access: allowed }, allowed);
}

/** Declares the same, and that a request is recorded in the audit log. */
export function AuditedAccess(audit: AuditAction, ...allowed: readonly [Role, ...Role[]]): MethodDecorator {
  return describedAccess({ access: allowed, audit }, allowed);
}

function describedAccess(config: FastifyContextConfig, allowed: readonly [Role, ...Role[]]): MethodDecorator {
  return applyDecorators(
    RouteConfig(config),
    ApiSecurity('key', [...allowed]),
    ApiProblems('not_authenticated', 'role_missing'),
  );
}
