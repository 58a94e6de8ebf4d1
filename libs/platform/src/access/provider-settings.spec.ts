import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { grantedRoles, providerSettings } from './provider-settings.js';

const read = (values: Record<string, string>) => z.object(providerSettings).safeParse(values);

describe('granted roles', () => {
  it.each([
    [{ roles: ['staff'] }, 'roles', ['reader', 'submitter']],
    [{ roles: 'other staff' }, 'roles', ['reader', 'submitter']],
    [{ realm_access: { roles: ['staff'] } }, 'realm_access.roles', ['reader', 'submitter']],
    [{ roles: ['operator', 'STAFF', 7, null] }, 'roles', []],
    [{ roles: { staff: true } }, 'roles', []],
    [{ roles: ['staff'] }, 'groups', []],
    [{}, 'constructor.name', []],
    [null, 'roles', []],
  ])('%j, %s: %j', (claims, path, expected) => {
    expect(
      grantedRoles(claims, path, [
        { value: 'staff', role: 'reader' },
        { value: 'staff', role: 'submitter' },
      ]),
    ).toEqual(expected);
  });

  it('are configured by value', () => {
    expect(read({ RATIONALE_OIDC_ROLES: 'cn=admins=operator' }).data?.RATIONALE_OIDC_ROLES).toEqual([
      { value: 'cn=admins', role: 'operator' },
    ]);
    expect(read({}).data?.RATIONALE_OIDC_ROLES).toEqual([
      { value: 'reader', role: 'reader' },
      { value: 'submitter', role: 'submitter' },
      { value: 'operator', role: 'operator' },
    ]);
    for (const text of ['', 'x', '=reader', 'x=admin', 'x=reader,,']) {
      expect(read({ RATIONALE_OIDC_ROLES: text }).success).toBe(false);
    }
  });
});
