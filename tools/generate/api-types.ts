import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const note = "/** The reporter's API as types, written by `npm run generate` from docs/openapi-reporter.json. */\n";

/** Returns the types of an OpenAPI document as formatted TypeScript. `path` is the file that they are written to. */
export async function apiTypes(openApi: string, path: string): Promise<string> {
  const types = astToString(await openapiTS(openApi, { alphabetize: true }));
  return format(note + types, { ...(await resolveConfig(path)), filepath: path });
}
