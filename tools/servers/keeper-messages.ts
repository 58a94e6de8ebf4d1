import { z } from 'zod';

/** What the keeper process is told at its start, as JSON in its first argument. */
export const keeperTaskSchema = z.strictObject({
  dataFolder: z.string(),
  postgres: z.boolean(),
  redis: z.boolean(),
});
export type KeeperTask = z.infer<typeof keeperTaskSchema>;

const startedSchema = z.strictObject({ url: z.string(), description: z.string() });

/** What the keeper process tells its parent. */
export const keeperMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('say'), message: z.string() }),
  z.strictObject({ type: z.literal('ready'), postgres: startedSchema.nullable(), redis: startedSchema.nullable() }),
  z.strictObject({ type: z.literal('failed'), setup: z.boolean(), message: z.string() }),
]);
export type KeeperMessage = z.infer<typeof keeperMessageSchema>;
