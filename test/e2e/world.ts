import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Collects what a child says; resolves when it has ended. */
export function ended(child: ChildProcess): Promise<Run> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, out, err });
    });
  });
}

/** One party: a home, a directory to work in, and the two commands by the guide's names. */
export class Party {
  readonly name: string;
  readonly directory: string;
  readonly home: string;
  readonly env: Record<string, string>;
  /** All that its commands have said. */
  transcript = '';

  constructor(root: string, name: string, env: Record<string, string>) {
    this.name = name;
    this.directory = join(root, name);
    this.home = join(root, `${name}-home`);
    mkdirSync(this.directory);
    for (const command of ['spctl', 'provider-tools'])
      symlinkSync(join(REPOSITORY, 'bin', command), join(this.directory, command));
    this.env = { ...env, COUNTERSIGN_HOME: this.home };
  }

  path(...names: string[]): string {
    return join(this.directory, ...names);
  }

  /** Lets the party accept a TEE that is simulated. */
  allowSimulated(): void {
    writeFileSync(join(this.home, 'policy.yml'), 'version: 1\nallowSimulated: true\n');
  }

  spawn(command: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
    return spawn(command, args, {
      cwd: this.directory,
      env: { ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async exec(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
    const run = await ended(this.spawn(command, args, env));
    this.transcript += run.out + run.err;
    return run;
  }

  /** `./spctl …` */
  spctl(...args: string[]): Promise<Run> {
    return this.exec('./spctl', args);
  }

  /** As `spctl`, but a failure ends the test with what was said. */
  async must(...args: string[]): Promise<Run> {
    return mustSucceed(args.join(' '), await this.spctl(...args));
  }

  /** A line as a person types it. @throws when it fails. */
  async shell(line: string, env: Record<string, string> = {}): Promise<Run> {
    return mustSucceed(line, await this.exec('bash', ['-o', 'pipefail', '-c', line], env));
  }
}

function mustSucceed(what: string, run: Run): Run {
  if (run.status === 0) return run;
  throw new Error(`${what} ended with ${run.status ?? 'a signal'}:\n${run.out}${run.err}`);
}

/** One machine with several parties, who share the ledger and the storage and nothing else. */
export class World {
  readonly root = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  readonly ledger = join(this.root, 'ledger.git');
  readonly store = join(this.root, 'store');
  readonly #env: Record<string, string>;

  /** @param path directories to look for commands in before all others */
  constructor(path: readonly string[] = []) {
    const own = join(REPOSITORY, 'node_modules', '.bin');
    for (const name of ['userhome', 'tmp']) mkdirSync(join(this.root, name));
    this.#env = {
      PATH: [...path, own, process.env['PATH'] ?? ''].join(delimiter),
      HOME: join(this.root, 'userhome'),
      TMPDIR: join(this.root, 'tmp'),
      TERM: 'xterm',
      LC_ALL: 'C.UTF-8',
      NODE_COMPILE_CACHE: join(this.root, 'compiled'),
      COUNTERSIGN_SOURCE: process.env['COUNTERSIGN_SOURCE'] ?? '1',
      COUNTERSIGN_PASSPHRASE: '',
    };
  }

  /** A party with a key; its home knows the ledger and the storage. */
  async party(name: string, env: Record<string, string> = {}): Promise<Party> {
    const party = new Party(this.root, name, { ...this.#env, ...env });
    await party.must('setup', '--ledger', this.ledger, '--storage', this.store, '--name', name);
    return party;
  }

  head(ledger = this.ledger): string {
    return git(ledger, 'rev-parse', 'refs/heads/ledger').trim();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export function git(repository: string, ...args: string[]): string {
  const result = spawnSync('git', ['-C', repository, ...args], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

/** True when a command is there and answers. */
export function works(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
