import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below some directories, as it was at one moment. */
type Copy = ReadonlyMap<string, Uint8Array>;

function filesBelow(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => join(directory, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  } catch {
    return [];
  }
}

/** What a host may do to the agent's disk at any moment. */
export type Mischief =
  | { readonly kind: 'put back'; readonly copy: number }
  | { readonly kind: 'delete' }
  | { readonly kind: 'change'; readonly file: number };

/** The owner of the machine's disk: copies it at every step, and puts back, deletes or changes what it likes. */
export class LyingHost {
  readonly #directories: readonly string[];
  readonly #copies: Copy[] = [];

  constructor(directories: readonly string[]) {
    this.#directories = directories;
  }

  copy(): void {
    const files = this.#directories.flatMap(filesBelow);
    this.#copies.push(new Map(files.map((path) => [path, readFileSync(path)])));
  }

  do(mischief: Mischief): void {
    const files = this.#directories.flatMap(filesBelow);
    if (mischief.kind === 'delete') for (const path of files) rmSync(path, { force: true });
    if (mischief.kind === 'put back') this.putBack(mischief.copy);
    const changed = mischief.kind === 'change' ? files[mischief.file % files.length] : undefined;
    if (changed !== undefined) writeFileSync(changed, 'changed by the host');
  }

  /** Puts every file of one of the copies back where it was. */
  putBack(copy: number): void {
    for (const [path, bytes] of this.#copies[copy % this.#copies.length] ?? []) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
  }
}
