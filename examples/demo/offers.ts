import { readFile } from 'node:fs/promises';

/** What Bob orders with. */
export interface Offers {
  readonly tee: number;
  readonly data: { readonly offer: number; readonly slot: number };
}

interface Resource {
  readonly hash: { readonly hash: string };
}

/** The hash that a resource file names. */
export async function hashIn(path: string): Promise<string> {
  return (JSON.parse(await readFile(path, 'utf8')) as Resource).hash.hash;
}
