import { z } from 'zod';
import { type Role, roles } from './route-access.js';

/** Settings of the login by OpenID Connect (RATIONALE_AUTH=oidc). */
export const providerSettings = {
  /** The issuer, as in its tokens: `https://login.example.org/realms/imr`. */
  RATIONALE_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  /** The client as which the reporter is registered at the provider. */
  RATIONALE_OIDC_CLIENT_ID: z.string().min(1).optional(),
  /** Not set: a public client, which is protected by PKCE. */
  RATIONALE_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** The audience that bearer tokens must name. Not set: the client id. */
  RATIONALE_OIDC_AUDIENCE: z.string().min(1).optional(),
  /** Scopes that the login requests. */
  RATIONALE_OIDC_SCOPE: z.string().min(1).default('openid profile'),
  /** The claim with the roles, also within others: `realm_access.roles`. */
  RATIONALE_OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** Which values of the claim grant which role: `imr-staff=reader,imr-staff=submitter,imr-admins=operator`. */
  RATIONALE_OIDC_ROLES: z
    .string()
    .default(roles.map((role) => `${role}=${role}`).join(','))
    .transform((text, context) => {
      const grants: RoleGrant[] = [];
      for (const grant of text.split(',').map((part) => part.trim())) {
        const separator = grant.lastIndexOf('=');
        const role = roles.find((name) => name === grant.slice(separator + 1).trim());
        if (separator < 1 || role === undefined) {
          context.addIssue(`"${grant}" must be VALUE=ROLE, with a role of ${roles.join(', ')}`);
        } else grants.push({ value: grant.slice(0, separator).trim(), role });
      }
      return grants;
    }),
};

/** A value of the roles claim, and a role that it grants. */
export interface RoleGrant {
  readonly value: string;
  readonly role: Role;
}

/** Parsed settings of the login by OpenID Connect. */
export type ProviderSettings = z.output<z.ZodObject<typeof providerSettings>>;

/**
 * Returns the roles that claims grant.
 * @param path names of claims separated by dots, each within the one before
 */
export function grantedRoles(claims: unknown, path: string, grants: readonly RoleGrant[]): Role[] {
  const claim = path.split('.').reduce<unknown>((within, name) => {
    const fields = z.record(z.string(), z.unknown()).safeParse(within);
    return fields.success && Object.hasOwn(fields.data, name) ? fields.data[name] : undefined;
  }, claims);
  const values = z.union([z.array(z.unknown()), z.string().transform((text) => text.split(/[\s,]+/))]).safeParse(claim);
  if (!values.success) return [];
  return roles.filter((role) => grants.some((grant) => grant.role === role && values.data.includes(grant.value)));
}
