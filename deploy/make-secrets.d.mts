/** Writes the files of docker-compose.yml to a folder, and keeps passwords that exist. */
export function makeSecrets(folder: string): void;
