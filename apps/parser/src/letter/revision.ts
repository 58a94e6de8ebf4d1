/** Grows by one with every change of what the parser makes of any letter; stored letters of a lower one are read anew. */
export const PARSER_REVISION = 2;
