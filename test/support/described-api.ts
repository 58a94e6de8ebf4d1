import { z } from 'zod';

const answerSchema = z.object({ description: z.string(), content: z.record(z.string(), z.unknown()).optional() });
const operationSchema = z.object({ summary: z.string().min(1), responses: z.record(z.string(), answerSchema) });

/** An OpenAPI document, as far as tests look into it. */
export const openApiSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
export type OpenApi = z.infer<typeof openApiSchema>;

/**
 * What a reader of the description would miss, a line each: routes without an answer of their own, good answers without
 * their form, routes that seem never to fail.
 */
export function undescribed(document: OpenApi): readonly string[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) => {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const route = `${method.toUpperCase()} ${path}`;
      return [
        ...(good.length === 0 && responses['303'] === undefined ? [`${route}: no answer`] : []),
        ...good.filter(([, { content }]) => content === undefined).map(([status]) => `${route}: ${status} has no form`),
        ...(path === '/health/live' || Object.keys(responses).some((status) => Number(status) >= 400)
          ? []
          : [`${route}: no problem`]),
      ];
    }),
  );
}
