import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../canonicalJson.ts';
import { CountersignError } from '../../errors.ts';
import { isCommitId } from './commitId.ts';
import { systemErrorCode } from './systemErrorCode.ts';

/** The name under which what concerns a branch of a ledger is cached. */
export function ledgerKey(display: string, branch: string): string {
  return sha256Hex(`${display}\n${branch}`);
}

/** Remembers the newest commit that was seen of a ledger, so that a ledger that goes back is noticed. */
export class SeenHead {
  readonly file: string;
  readonly #display: string;
  #known: string | undefined;

  constructor(cacheDir: string, display: string, branch: string) {
    this.file = join(cacheDir, 'heads', `${ledgerKey(display, branch)}.json`);
    this.#display = display;
  }

  /** @throws CountersignError `input` when the file is not one that this class wrote. */
  async read(): Promise<string | undefined> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (cause) {
      if (systemErrorCode(cause) === 'ENOENT') return this.#known;
      throw new CountersignError('input', `${this.file} cannot be read`, { cause });
    }
    const commit = commitIn(text);
    if (commit === undefined) {
      throw new CountersignError('input', `${this.file} does not say which commit was seen last`, {
        mend: 'Put it back from a copy; without it, a ledger that was rolled back is not noticed.',
      });
    }
    this.#known = commit;
    return commit;
  }

  /**
   * Writes the newest commit down. When another process moved on from `from` meanwhile, its note stays: it is
   * as good, and an older note would not be wrong, only older.
   */
  async advance(from: string | undefined, to: string): Promise<void> {
    if (from === to || (await this.read()) !== from) return;
    const temporary = `${this.file}.${randomUUID()}`;
    try {
      await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
      await writeFile(temporary, `${JSON.stringify({ ledger: this.#display, commit: to })}\n`, {
        mode: 0o600,
      });
      await rename(temporary, this.file);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw new CountersignError('unavailable', `${this.file} cannot be written`, { cause });
    }
    this.#known = to;
  }
}

function commitIn(text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('commit' in value)) return undefined;
  const { commit } = value;
  return typeof commit === 'string' && isCommitId(commit) ? commit : undefined;
}
