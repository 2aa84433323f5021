import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import { fromHex } from '../../bytes/byteForms.ts';
import type { Tree } from '../log/tree/consistencyProof.ts';
import { sha256 } from '../../marketplace/schemas.ts';
import { systemErrorCode } from './command/systemErrorCode.ts';
import { makeDirectory } from '../../text/makeDirectory.ts';

const commitId = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);

const seenSchema = z.object({
  /** The newest commit of the branch that was seen. */
  commit: commitId,
  /** The newest commit whose log was its own. */
  logCommit: commitId,
  /** The ledger's id. */
  id: sha256,
  size: z.int().positive(),
  root: sha256,
});

/** What a reader remembers of a ledger: how long its log was, with which root, and where it lay. */
export type Seen = z.infer<typeof seenSchema>;

/** The log of which a state was seen, as far as it is remembered. */
export function seenTree({ size, root }: Pick<Seen, 'size' | 'root'>): Tree {
  return { size, root: fromHex(root) ?? new Uint8Array() };
}

/** The name under which what concerns a branch of a ledger is cached. */
export function ledgerKey(display: string, branch: string): string {
  return sha256Hex(`${display}\n${branch}`);
}

function isNewer(to: Seen, than: Seen | undefined): boolean {
  return than === undefined || to.size > than.size || (to.size === than.size && to.commit !== than.commit);
}

/** Remembers the newest state that was seen of each ledger, so that a ledger that goes back is noticed. */
export class SeenLog {
  readonly file: string;
  readonly #display: string;
  #known: Seen | undefined;

  constructor(cacheDir: string, display: string, branch: string) {
    this.file = join(cacheDir, 'heads', `${ledgerKey(display, branch)}.json`);
    this.#display = display;
  }

  /** @throws CountersignError `input` when the file is not one that this class wrote. */
  async read(): Promise<Seen | undefined> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (cause) {
      if (systemErrorCode(cause) === 'ENOENT') return this.#known;
      throw new CountersignError('input', `${this.file} cannot be read`, { cause });
    }
    const seen = seenIn(text);
    if (seen === undefined) {
      throw new CountersignError('input', `${this.file} does not say what was seen of the ledger last`, {
        mend: 'Put it back from a copy; without it, a ledger that was rolled back is not noticed.',
      });
    }
    this.#known = seen;
    return seen;
  }

  /** Writes a newer state down. What another process noted meanwhile stays when it is newer. */
  async advance(to: Seen): Promise<void> {
    if (!isNewer(to, await this.read())) return;
    const temporary = `${this.file}.${randomUUID()}`;
    try {
      await makeDirectory(dirname(this.file), 0o700);
      await writeFile(temporary, `${JSON.stringify({ ledger: this.#display, ...to })}\n`, { mode: 0o600 });
      await rename(temporary, this.file);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw new CountersignError('unavailable', `${this.file} cannot be written`, { cause });
    }
    this.#known = to;
  }
}

function seenIn(text: string): Seen | undefined {
  try {
    return seenSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
