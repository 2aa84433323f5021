import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NAME_BYTES, SortedNames } from './sortedNames.ts';
import type { Verdicts } from './verdicts.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

/** Another version says of signatures what this one does not: it is not believed. */
const TITLE = Buffer.from('countersign verdicts 1\n');
const SEAL_BYTES = 32;
const SECRET_BYTES = 32;

/** So many are kept: 4 MiB. With more, those that the newest process asked for. */
export const MOST_KEPT = 131_072;

/**
 * What a home has verified, for its next commands. Whoever can write the cache and does not know the home's secret makes
 * them take longer, and nothing else.
 */
export class VerdictFile implements Verdicts {
  readonly #path: string;
  readonly #secret: Buffer;
  readonly #known: SortedNames;
  readonly #asked = new Set<string>();
  #isGrown = false;

  private constructor(path: string, secret: Buffer, known: SortedNames) {
    this.#path = path;
    this.#secret = secret;
    this.#known = known;
  }

  /**
   * Opens what is remembered: nothing where there is no file, or it is not what this home wrote.
   * @param path of the file, in a cache
   * @param secretPath of the home's secret, made where there is none: not in what is cached, or handed on
   * @returns undefined where the home can keep no secret
   */
  static async open(path: string, secretPath: string): Promise<VerdictFile | undefined> {
    const secret = await secretAt(secretPath);
    return secret && new VerdictFile(path, secret, await namesIn(path, secret));
  }

  has(name: string): boolean {
    if (this.#asked.has(name)) return true;
    if (!this.#known.has(name)) return false;
    this.#note(name);
    return true;
  }

  add(name: string): void {
    this.#isGrown = true;
    this.#note(name);
  }

  #note(name: string): void {
    if (this.#asked.size < MOST_KEPT) this.#asked.add(name);
  }

  /** Writes down what is new. What cannot be written is verified again the next time. */
  async save(): Promise<void> {
    if (!this.#isGrown) return;
    const all = new Set([...this.#known, ...this.#asked]);
    const kept = SortedNames.of(all.size > MOST_KEPT ? this.#asked : all);
    const temporary = `${this.#path}.${randomUUID()}`;
    try {
      await makeDirectory(dirname(this.#path), 0o700);
      await writeFile(temporary, Buffer.concat([TITLE, kept.bytes, seal(kept.bytes, this.#secret)]), {
        mode: 0o600,
      });
      await rename(temporary, this.#path);
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }
}

function seal(names: Buffer, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(TITLE).update(names).digest();
}

async function namesIn(path: string, secret: Buffer): Promise<SortedNames> {
  const nothing = new SortedNames(Buffer.alloc(0));
  const most = TITLE.length + MOST_KEPT * NAME_BYTES + SEAL_BYTES;
  try {
    if ((await stat(path)).size > most) return nothing;
    const bytes = await readFile(path);
    const names = bytes.subarray(TITLE.length, -SEAL_BYTES);
    const isWhole = bytes.length >= TITLE.length + SEAL_BYTES && names.length % NAME_BYTES === 0;
    if (!isWhole || !bytes.subarray(0, TITLE.length).equals(TITLE)) return nothing;
    const isOwn = timingSafeEqual(bytes.subarray(-SEAL_BYTES), seal(names, secret));
    return isOwn ? new SortedNames(names) : nothing;
  } catch {
    return nothing;
  }
}

async function secretAt(path: string): Promise<Buffer | undefined> {
  try {
    await makeDirectory(dirname(path), 0o700);
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(randomBytes(SECRET_BYTES));
    await file.close();
  } catch {
    // It is there already, or nothing can be written.
  }
  const secret = await readFile(path).catch(() => undefined);
  return secret?.length === SECRET_BYTES ? secret : undefined;
}
