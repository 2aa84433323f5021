import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LogFiles } from '../../src/ledger/log/tiles/tileTree.ts';

/** Files of a log that are others than, or not among, those beneath; `undefined` for one that is to be missing. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** The files of a log in a folder. */
export class FolderLog implements LogFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    try {
      return new Uint8Array(await readFile(join(this.#folder, path)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async write(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    for (const [path, bytes] of files) {
      const target = join(this.#folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
  }

  /** The folder with changes, which stay in memory. */
  with(changes: Changes): LogFiles {
    return {
      read: async (path) => (changes.has(path) ? changes.get(path) : this.read(path)),
    };
  }
}
