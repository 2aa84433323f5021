import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { initWitness } from '../../src/flow/witness/initWitness.ts';
import { recallWitness } from '../../src/flow/witness/recallWitness.ts';
import { runWitness } from '../../src/flow/witness/runWitness.ts';
import { passingHome, type WitnessHome, type WitnessParty } from '../../src/flow/witness/witnessParty.ts';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { formatHead } from '../../src/ledger/ledgerHead.ts';
import type { LedgerRepository } from '../../src/ledger/ledgerRepository.ts';
import type { Cosigned } from '../../src/ledger/log/witness/cosignature.ts';
import { copyOnLedger } from '../../src/flow/witness/copyCosignature.ts';
import { WitnessMemoryBranch } from '../../src/ledger/witness/witnessMemory.ts';
import { makeWitnessSecret, readWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { git } from '../ledger/git/gitTestRepository.ts';
import { addLeaves } from '../ledger/git/someLeaves.ts';

/** A moment at which the tests' clocks begin: seconds since 1970. */
export const START = 1_790_000_000;

/** A ledger in a repository, and a witness whose memory is a branch beside it. */
export class WitnessScene {
  readonly root = mkdtempSync(join(tmpdir(), 'countersign-witness-'));
  readonly path = join(this.root, 'ledger.git');
  readonly secret = makeWitnessSecret('alice.example/witness');
  clock = START;
  /** Whether ledger and memory are reached as if they were on another machine. */
  isServed = false;
  #opened = 0;

  static async begin(entries = 3): Promise<WitnessScene> {
    const scene = new WitnessScene();
    await initLedgerRepository(scene.path);
    await scene.append(entries);
    return scene;
  }

  get #url(): string {
    return this.isServed ? pathToFileURL(this.path).href : this.path;
  }

  /** A reader, or writer, who knows nothing. */
  open(): Promise<LedgerRepository> {
    const cacheDir = join(this.root, `cache-${++this.#opened}`);
    return openLedgerRepository(this.#url, { cacheDir, fileAsRemote: this.isServed });
  }

  async append(count: number, word = 'entry'): Promise<void> {
    const words = Array.from({ length: count }, (_, at) => `${word} ${at}`);
    await addLeaves(await this.open(), words);
  }

  /** The witness on a machine that notes nothing but in this home. */
  async party(home: WitnessHome = passingHome(), secret = this.secret): Promise<WitnessParty> {
    const own = join(this.root, `cache-${++this.#opened}`);
    return {
      signer: readWitnessSecret(secret, 'the key'),
      memory: await WitnessMemoryBranch.open(this.#url, { cacheDir: own, fileAsRemote: this.isServed }),
      home,
      openLedger: (head, cacheDir = own) =>
        openLedgerRepository(this.#url, { cacheDir, fileAsRemote: this.isServed, ...(head && { head }) }),
      now: () => this.clock,
    };
  }

  /** A witness that has begun with the ledger as it is. */
  async witness(home?: WitnessHome): Promise<WitnessParty> {
    const party = await this.party(home);
    await initWitness(party, await party.openLedger(), () => true);
    return party;
  }

  /** What lies on the ledger of the witness's, as a head; undefined where there is none. */
  async shown(): Promise<string | undefined> {
    const copy = await this.copy();
    return copy && formatHead(copy.checkpoint);
  }

  async copy(): Promise<Cosigned | undefined> {
    return copyOnLedger(await (await this.open()).snapshot(), readWitnessSecret(this.secret, 'the key').key);
  }

  async remembered(): Promise<string> {
    return formatHead((await recallWitness(await this.party())).cosigned.checkpoint);
  }

  /** The head of the ledger as a newcomer sees it. */
  async head(): Promise<string> {
    const { log } = await (await this.open()).snapshot();
    if (log === undefined) throw new Error('the ledger has no log');
    return formatHead(log);
  }

  async commitOf(branch: string): Promise<string> {
    return (await git(this.path, ['rev-parse', `refs/heads/${branch}`])).trim();
  }

  async put(branch: string, commit: string): Promise<void> {
    await git(this.path, ['update-ref', `refs/heads/${branch}`, commit]);
  }

  async drop(branch: string): Promise<void> {
    await git(this.path, ['update-ref', '-d', `refs/heads/${branch}`]);
  }

  /** What the memory holds, by the names of its files. */
  async inMemory(): Promise<string[]> {
    const names = await git(this.path, ['ls-tree', '-r', '--name-only', 'refs/heads/witness']);
    return names.trim().split('\n');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One look that comes to an end. */
export const lookOnce = (party: WitnessParty) =>
  runWitness(party, { once: true, everyMs: 0, signal: new AbortController().signal });
