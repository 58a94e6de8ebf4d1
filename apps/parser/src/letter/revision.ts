import { knownLayouts } from '#domain/model/layouts.js';

/** Grows by one with every change of what the parser makes of any letter, but for a layout that is added. */
const outputRevision = 2;

/** Grows with every change of what the parser makes of any letter; stored letters of a lower one are read anew. */
export const PARSER_REVISION = outputRevision + knownLayouts.length;
