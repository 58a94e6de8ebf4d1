import { problemResponses } from '#platform/open-api/api-problems.js';
import { type ApiDescription } from '#platform/open-api/open-api-document.js';
import { sessionSchema } from './session.js';

const session = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Session' } } },
});

const redirected = { description: 'Redirected.', headers: { Location: { schema: { type: 'string' } } } } as const;

/** The routes of the page's session, which are not served by a controller. */
export const sessionApi: NonNullable<ApiDescription['additional']> = {
  schemas: [sessionSchema],
  paths: {
    '/v1/session': {
      get: {
        operationId: 'readSession',
        tags: ['Session'],
        summary: 'Whether a key is required, and the roles of the session',
        responses: { '200': session('The session.') },
      },
      post: {
        operationId: 'signIn',
        tags: ['Session'],
        summary: 'Exchange a key for a session cookie',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { key: { type: 'string', maxLength: 200 } },
                required: ['key'],
                additionalProperties: false,
              },
            },
          },
        },
        responses: {
          '200': session('Signed in; the cookie is set.'),
          ...problemResponses('not_authenticated'),
        },
      },
      delete: {
        operationId: 'signOut',
        tags: ['Session'],
        summary: 'End the session of this browser',
        responses: { '200': session('Signed out.') },
      },
    },
    '/v1/session/login': {
      get: {
        operationId: 'startLogin',
        tags: ['Session'],
        summary: 'Send the browser to the login of the provider',
        description: 'With `RATIONALE_AUTH=oidc` only.',
        parameters: [
          {
            name: 'return',
            in: 'query',
            description: 'The path of the page to return to.',
            schema: { type: 'string', default: '/' },
          },
        ],
        responses: { '303': redirected, ...problemResponses('not_found') },
      },
    },
    '/v1/session/callback': {
      get: {
        operationId: 'finishLogin',
        tags: ['Session'],
        summary: 'Receive the browser from the login of the provider',
        description:
          'Sets the session cookie and sends the browser to the page where the login began, or to `/?sign-in=refused` or `/?sign-in=unavailable`.',
        responses: { '303': redirected, ...problemResponses('not_found') },
      },
    },
  },
};
