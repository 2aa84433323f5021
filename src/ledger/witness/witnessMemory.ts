import { CountersignError } from '../../errors.ts';
import { writeCommit } from '../git/gitCommit.ts';
import { GitSnapshot } from '../git/gitSnapshot.ts';
import type { GitPlace } from '../git/places/gitPlace.ts';
import { openPlace, type PlaceOptions } from '../git/places/gitPlaces.ts';

/** The branch of a witness's memory where none is named. */
export const MEMORY_BRANCH = 'witness';

const KEY = 'key';
const NOTE = 'note';

const README = `# The memory of a Countersign witness

\`key\` is the witness's verifier key, \`note\` the checkpoint that it signed last, \`forks/\` what it refused to sign, with
the proof. The witness goes on from here, and never back: forbid force pushes to this branch, and its deletion, and let
nobody but the witness push to it.
`;

/** What lies in the memory. */
export interface MemoryContent {
  /** The newest commit; undefined where there is no branch. */
  readonly commit: string | undefined;
  /** The verifier key of the witness whose memory it is. */
  readonly key: string | undefined;
  readonly note: Uint8Array | undefined;
}

/** `overtaken` where somebody else wrote since, and nothing of this was written. */
export type MemoryOutcome = 'written' | 'overtaken';

/** A witness's memory: a branch of a git repository, moved from one known commit to the next and never by force. */
export class WitnessMemoryBranch {
  readonly #place: GitPlace;

  private constructor(place: GitPlace) {
    this.#place = place;
  }

  /** Opens it at a path, an ssh or an https URL; nothing is read yet. @throws CountersignError as `openPlace` */
  static async open(url: string, options: Omit<PlaceOptions, 'createBranch'>): Promise<WitnessMemoryBranch> {
    const branch = options.branch ?? MEMORY_BRANCH;
    const { place } = await openPlace(url, { ...options, branch, createBranch: true });
    return new WitnessMemoryBranch(place);
  }

  /** Where it is, fit for a message. */
  get display(): string {
    return this.#place.display;
  }

  async look(): Promise<MemoryContent> {
    const commit = await this.#place.newestHead(undefined);
    const files = new GitSnapshot(this.#place.store, commit, undefined);
    const [key, note] = [await files.read(KEY), await files.read(NOTE)];
    return { commit, key: key && Buffer.from(key).toString('utf8').trim(), note };
  }

  /** Begins it with the first note that is signed. @param base the newest commit of the branch, where there is one */
  begin(base: string | undefined, key: string, note: Uint8Array): Promise<MemoryOutcome> {
    const files = new Map([
      ['README.md', Buffer.from(README)],
      [KEY, Buffer.from(`${key}\n`)],
      [NOTE, note],
    ]);
    return this.#write(base, files, 'Begin to witness');
  }

  /** Remembers what is signed, before anybody is shown it. */
  remember(base: string, note: Uint8Array, head: string): Promise<MemoryOutcome> {
    return this.#write(base, new Map([[NOTE, note]]), `Cosign ${head}`);
  }

  /** Publishes what was refused, once. @returns where it lies */
  async publishRefusal(head: string, record: string): Promise<string> {
    const path = `forks/${head}.json`;
    for (;;) {
      const commit = await this.#place.newestHead(undefined);
      if (commit === undefined) throw this.lost();
      if ((await new GitSnapshot(this.#place.store, commit, undefined).read(path)) !== undefined) return path;
      const files = new Map([[path, Buffer.from(record)]]);
      if ((await this.#write(commit, files, `Refuse ${head}`)) === 'written') return path;
    }
  }

  /** The error of a memory that is gone. */
  lost(): CountersignError {
    return new CountersignError('refused', `the witness has lost its memory: nothing is in ${this.display}`, {
      mend: 'Put the branch back as it was. Where that cannot be, this witness is retired: make a new one with `countersign witness init`, and name its key in the policies in the place of the old one.',
    });
  }

  close(): void {
    this.#place.close();
  }

  async #write(
    base: string | undefined,
    files: ReadonlyMap<string, Uint8Array>,
    message: string,
  ): Promise<MemoryOutcome> {
    const { env, display } = this.#place;
    const change = { files, removed: [], mended: new Map(), message, log: undefined };
    const outcome = await this.#place.publish(await writeCommit(env, display, base, change), base);
    // Whether it was taken is not known: the next look finds out, and nothing was shown to anybody.
    if (outcome.kind === 'unknown') throw outcome.error;
    return outcome.kind === 'published' ? 'written' : 'overtaken';
  }
}
