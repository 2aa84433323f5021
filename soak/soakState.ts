import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CountersignError } from '../src/errors.ts';

const FILE = 'state.json';

/** What is kept of a run between two sittings, beside what the soak itself puts into the directory. */
interface Kept {
  readonly name: string;
  readonly seed: string;
  /** Wall seconds of all sittings, up to what was saved last. */
  readonly seconds: number;
  /** The commits that the sittings ran at, each once. */
  readonly commits: readonly string[];
  /** The soak's own. */
  readonly value?: unknown;
}

/** The state of a run in a directory: what was saved last is what the next sitting goes on from. */
export class SoakState {
  readonly directory: string;
  readonly #began = performance.now();
  readonly #before: number;
  #kept: Kept;

  private constructor(directory: string, kept: Kept) {
    this.directory = directory;
    this.#kept = kept;
    this.#before = kept.seconds;
  }

  /**
   * Opens a directory, made when it is not there.
   * @param seed the seed of a run that begins here, and must be that of one that goes on; without it, `fresh` begins
   * @throws CountersignError `usage` when another run's state is there
   */
  static open(
    directory: string,
    run: { readonly name: string; readonly seed?: string | undefined; readonly commit: string },
    fresh: () => string,
  ): SoakState {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const found = readKept(join(directory, FILE));
    if (found !== undefined && found.name !== run.name)
      throw new CountersignError('usage', `${directory} has the state of ${found.name}, not of ${run.name}`);
    if (found !== undefined && run.seed !== undefined && found.seed !== run.seed)
      throw new CountersignError('usage', `${directory} has a run of seed ${found.seed}, not of ${run.seed}`);
    const begun = found ?? { name: run.name, seed: run.seed ?? fresh(), seconds: 0, commits: [] };
    const state = new SoakState(directory, {
      ...begun,
      commits: [...new Set([...begun.commits, run.commit])],
    });
    state.#write();
    return state;
  }

  get seed(): string {
    return this.#kept.seed;
  }

  get commits(): readonly string[] {
    return this.#kept.commits;
  }

  /** Wall seconds of all sittings. */
  get seconds(): number {
    return this.#before + this.secondsHere;
  }

  /** Wall seconds of this sitting. */
  get secondsHere(): number {
    return (performance.now() - this.#began) / 1000;
  }

  /** What was saved last; undefined where nothing was. Whoever saved it knows its form. */
  load(): unknown {
    return this.#kept.value;
  }

  /** Whole or not at all: a kill leaves what was saved before. */
  save(value: unknown): void {
    this.#kept = { ...this.#kept, seconds: this.seconds, value };
    this.#write();
  }

  #write(): void {
    const path = join(this.directory, FILE);
    writeFileSync(`${path}.new`, JSON.stringify(this.#kept));
    renameSync(`${path}.new`, path);
  }
}

function readKept(path: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
