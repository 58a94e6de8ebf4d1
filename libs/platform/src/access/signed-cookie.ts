import { Signer } from '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type z } from 'zod';

/** Where a browser sends a cookie. */
export interface CookieScope {
  readonly name: string;
  readonly path: string;
  /** `lax`: also when another site sends the browser to the path. */
  readonly sameSite: 'strict' | 'lax';
}

/** A value that the browser keeps and cannot change: it is signed, and scripts cannot read it. It is not encrypted. */
export class SignedCookie<Value extends { readonly expires: number }> {
  private readonly signer: Signer;

  constructor(
    private readonly scope: CookieScope,
    private readonly schema: z.ZodType<Value>,
    secret: string,
  ) {
    // The name is part of the key, so that a cookie cannot be used as another one.
    this.signer = new Signer(`${scope.name} ${secret}`);
  }

  /** @param value `expires` are milliseconds since 1970 */
  set(request: FastifyRequest, reply: FastifyReply, value: Value): void {
    const secure = request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https';
    const signed = this.signer.sign(Buffer.from(JSON.stringify(value)).toString('base64url'));
    void reply.setCookie(this.scope.name, signed, {
      ...this.options,
      secure,
      maxAge: Math.round((value.expires - Date.now()) / 1_000),
    });
  }

  /** Returns the value of a request; null if it has none, or an expired or changed one. */
  read(request: FastifyRequest): Value | null {
    const { valid, value } = this.signer.unsign(request.cookies[this.scope.name] ?? '');
    if (!valid) return null;
    const parsed = this.schema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
    return parsed.success && parsed.data.expires > Date.now() ? parsed.data : null;
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.scope.name, this.options);
  }

  private get options() {
    return { path: this.scope.path, httpOnly: true, sameSite: this.scope.sameSite } as const;
  }
}
