import { z } from 'zod';
import { reasonTopicSchema } from '../model/reason.js';
import data from './reason-accuracy.json' with { type: 'json' };

/**
 * How well the parser reads one topic of reasons, measured on letters that two people labelled and that took no part in
 * training. Both directions together; see docs/reading-letters.md for the command.
 */
export const reasonAccuracySchema = z
  .strictObject({
    labels: z.int().nonnegative().describe('Labelled reasons of the topic in the letters measured.'),
    precision: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('Share of the reasons read that are labelled; null if none was read.'),
    recall: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('Share of the labelled reasons that are read; null without labels.'),
  })
  .meta({ id: 'ReasonAccuracy' });

/** The measured accuracy of each topic. */
export const reasonAccuracy = z.record(reasonTopicSchema, reasonAccuracySchema).parse(data);
