import { knownLayouts } from '#domain/model/layouts.js';

/** Incremented with every change of the parser's output, except for a new layout. */
const outputRevision = 4;

/** Increases with every change of the parser's output. Stored letters of a lower revision can be reparsed. */
export const PARSER_REVISION = outputRevision + knownLayouts.length;
