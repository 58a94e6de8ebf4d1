import { type Fault } from '../fault.js';

/** No fault: the reference for all others. */
export const noFault: Fault = {
  name: 'none',
  title: 'no fault',
  inject: async ({ randomPause }) => {
    await randomPause(100, 1_000);
  },
};
