import { type Fault } from '../fault.js';

/** Breaks nothing: what every other fault is held against. */
export const noFault: Fault = {
  name: 'none',
  title: 'Nothing breaks',
  strike: async ({ anyMoment }) => {
    await anyMoment(100, 1_000);
  },
};
