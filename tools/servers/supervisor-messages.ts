import { z } from 'zod';

/** The task of the supervisor process, passed as JSON in its first argument: which servers it starts. */
export const supervisorTaskSchema = z.strictObject({
  dataFolder: z.string(),
  postgres: z.boolean(),
  redis: z.boolean(),
});
export type SupervisorTask = z.infer<typeof supervisorTaskSchema>;

const startedSchema = z.strictObject({ url: z.string(), description: z.string() });

/** Messages of the supervisor process to its parent. */
export const supervisorMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), message: z.string() }),
  z.strictObject({ type: z.literal('ready'), postgres: startedSchema.nullable(), redis: startedSchema.nullable() }),
  z.strictObject({ type: z.literal('failed'), setup: z.boolean(), message: z.string() }),
]);
export type SupervisorMessage = z.infer<typeof supervisorMessageSchema>;
