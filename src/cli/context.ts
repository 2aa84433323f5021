import { join } from 'node:path';
import type { Command } from 'commander';
import type { Policy } from '../attestation/policy.ts';
import { CountersignError } from '../errors.ts';
import type { Party } from '../flow/party.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Tree } from '../ledger/log/tree/consistencyProof.ts';
import type { PrivateKey } from '../pgp/keys.ts';
import type { ObjectStore } from '../storage/objectStore.ts';
import type { VerdictFile } from '../ledger/verdicts/verdictFile.ts';
import type { Verdicts } from '../ledger/verdicts/verdicts.ts';
import {
  openHome,
  readPolicyFile,
  readStoredKey,
  SECRET_VARIABLES,
  storedKeys,
  type Home,
} from './home/home.ts';
import { makeOutput, type Output } from './terminal/output.ts';
import type { PassphraseSource } from './terminal/passphrase.ts';

interface GlobalOptions {
  readonly json?: boolean;
  readonly ledger?: string;
  readonly head?: string;
  readonly storage?: string;
  readonly account?: string;
  readonly passphraseFile?: string;
}

async function namedPolicy(path: string): Promise<{ text: string; path: string }> {
  const { readTextFile } = await import('../text/readTextFile.ts');
  return { text: await readTextFile(path, 'the policy'), path };
}

/** What a command works with; everything is opened when it is first asked for, and loaded no earlier. */
export class CliContext {
  readonly home: Home;
  readonly output: Output;
  readonly #options: GlobalOptions;
  #verdicts: VerdictFile | undefined;

  constructor(home: Home, options: GlobalOptions) {
    this.home = home;
    this.#options = options;
    this.output = makeOutput(options.json ?? false);
  }

  static async of(command: Command): Promise<CliContext> {
    const home = await openHome(process.env);
    for (const name of SECRET_VARIABLES) Reflect.deleteProperty(process.env, name);
    return new CliContext(home, command.optsWithGlobals<GlobalOptions>());
  }

  /** Where the ledger is: by an option, the environment or the home, in this order; undefined where none says so. */
  get knownLedgerUrl(): string | undefined {
    return this.#options.ledger ?? this.home.env['COUNTERSIGN_LEDGER'] ?? this.home.config.ledger;
  }

  /** The same of the storage. */
  get knownStorageUrl(): string | undefined {
    return this.#options.storage ?? this.home.env['COUNTERSIGN_STORAGE'] ?? this.home.config.storage;
  }

  get ledgerUrl(): string {
    const url = this.knownLedgerUrl;
    if (url !== undefined) return url;
    throw new CountersignError('input', 'no ledger is known', {
      mend: 'run `countersign setup --ledger <url>`, or give --ledger, or set COUNTERSIGN_LEDGER',
    });
  }

  /** The state of the ledger that was handed on. @throws CountersignError `usage` for what is none */
  async head(): Promise<Tree | undefined> {
    const { head: text } = this.#options;
    return text === undefined ? undefined : (await import('./headOf.ts')).headOf(text, '--head');
  }

  /**
   * The ledger, to look at: what this home has verified before is not verified again. Whoever signs, or is a TEE, reads it as
   * {@link party} does, and believes no file.
   */
  async ledger(): Promise<Ledger> {
    const [{ VerdictFile }, { sha256Hex }] = await Promise.all([
      import('../ledger/verdicts/verdictFile.ts'),
      import('../canonicalJson.ts'),
    ]);
    const name = sha256Hex(this.ledgerUrl);
    const { directory } = this.home;
    this.#verdicts = await VerdictFile.open(
      join(directory, 'cache', 'verdicts', name),
      join(directory, 'verdicts.secret'),
    );
    return this.ledgerAnew(this.#verdicts);
  }

  /** The ledger, with every signature in it verified anew. */
  async ledgerAnew(verdicts?: Verdicts): Promise<Ledger> {
    const head = await this.head();
    const [{ Ledger }, { openLedgerRepository }, { tellLedger }] = await Promise.all([
      import('../ledger/ledger.ts'),
      import('../ledger/git/gitLedger.ts'),
      import('./terminal/tellLedger.ts'),
    ]);
    const repository = await openLedgerRepository(this.ledgerUrl, {
      cacheDir: join(this.home.directory, 'cache'),
      ...(head === undefined ? {} : { head }),
      ...(verdicts === undefined ? {} : { verdicts }),
    });
    return new Ledger(tellLedger(repository, this.output));
  }

  /** Once the command is done: keeps what it has verified. */
  async end(): Promise<void> {
    await this.#verdicts?.save();
  }

  async store(): Promise<ObjectStore> {
    const url = this.knownStorageUrl;
    if (url !== undefined) {
      const [{ openStore }, { tellTransfer }] = await Promise.all([
        import('../storage/openStore.ts'),
        import('./terminal/progress.ts'),
      ]);
      return openStore(url, this.home.env, tellTransfer(this.output));
    }
    throw new CountersignError('input', 'no storage is known', {
      mend: 'run `countersign setup --storage <url>`, or give --storage, or set COUNTERSIGN_STORAGE',
    });
  }

  /** The party's own policy: a file that is named, policy.yml of the home, or the strict default. */
  async policy(file?: string): Promise<Policy> {
    const own = file === undefined ? await readPolicyFile(this.home) : await namedPolicy(file);
    if (own === undefined) return (await import('../attestation/policy.ts')).defaultPolicy();
    return (await import('../attestation/policyFile.ts')).parsePolicy(own.text, own.path);
  }

  get #passphraseSource(): PassphraseSource {
    return { given: this.home.secrets.COUNTERSIGN_PASSPHRASE, file: this.#options.passphraseFile };
  }

  async passphrase(question: string): Promise<string | undefined> {
    const { readPassphrase } = await import('./terminal/passphrase.ts');
    return readPassphrase(this.#passphraseSource, question);
  }

  /** The passphrase of a key that is made now, asked for twice. */
  async newPassphrase(): Promise<string | undefined> {
    const { readPassphrase } = await import('./terminal/passphrase.ts');
    return readPassphrase(
      this.#passphraseSource,
      'Passphrase for the new key (empty for none):',
      'The same once more:',
    );
  }

  /** Fingerprint of the key to use. @throws CountersignError `input` when it is not clear which. */
  async account(): Promise<string> {
    const named = this.#options.account ?? this.home.env['COUNTERSIGN_ACCOUNT'] ?? this.home.config.account;
    const own = (await storedKeys(this.home))
      .filter(({ secret }) => secret)
      .map(({ fingerprint }) => fingerprint);
    if (named !== undefined) {
      const wanted = named.toLowerCase().replace(/\s/g, '');
      const found = own.filter((fingerprint) => fingerprint.endsWith(wanted));
      if (found.length === 1 && found[0] !== undefined) return found[0];
      throw new CountersignError('not-found', `no private key ${named} is in ${this.home.directory}`, {
        mend: 'see: countersign keys list',
      });
    }
    if (own.length === 1 && own[0] !== undefined) return own[0];
    throw new CountersignError(
      'input',
      own.length === 0 ? `there is no key in ${this.home.directory}` : 'there are several keys',
      {
        mend: own.length === 0 ? 'make one with: countersign setup --name <you>' : 'name one with --account',
      },
    );
  }

  /** A key that is named is one of this home, also where the command would need none. @throws as `account` does */
  async requireNamedAccount(): Promise<void> {
    if (this.#options.account !== undefined && this.home.secrets.COUNTERSIGN_KEY === undefined)
      await this.account();
  }

  /** Whether there is a private key to act with, for what can be done without one. */
  async hasKey(): Promise<boolean> {
    if (this.home.secrets.COUNTERSIGN_KEY !== undefined) return true;
    return (await storedKeys(this.home)).some(({ secret }) => secret);
  }

  /** The party's private key: from COUNTERSIGN_KEY (a secret of a CI job), or from the home. */
  async key(): Promise<PrivateKey> {
    const given = this.home.secrets.COUNTERSIGN_KEY;
    const armored = given ?? (await readStoredKey(this.home, await this.account(), true));
    const { readPrivateKey } = await import('../pgp/keys.ts');
    try {
      return await readPrivateKey(armored, undefined);
    } catch (error) {
      const passphrase = await this.passphrase('Passphrase of your key:');
      if (passphrase === undefined) throw error;
      return readPrivateKey(armored, passphrase);
    }
  }

  async party(policyFile?: string): Promise<Party> {
    const key = await this.key();
    const { fingerprintOf } = await import('../pgp/keys.ts');
    const fingerprint = fingerprintOf(key.toPublic());
    const policy = await this.policy(policyFile);
    return { key, fingerprint, ledger: await this.ledgerAnew(), store: await this.store(), policy };
  }
}
