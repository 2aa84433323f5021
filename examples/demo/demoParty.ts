import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COUNTERSIGN = fileURLToPath(new URL('../../bin/countersign.js', import.meta.url));

/** What a command said and how it ended. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * One party of the demo: a home of its own, a working directory of its own, and `countersign` run as a process
 * of its own. Parties share the ledger and the storage, and nothing else.
 */
export class DemoParty {
  readonly name: string;
  readonly directory: string;
  readonly home: string;
  readonly #own: Readonly<Record<string, string>>;

  /** @param own what the environment of this party's commands has besides */
  constructor(name: string, root: string, own: Readonly<Record<string, string>> = {}) {
    this.name = name;
    this.#own = own;
    this.directory = join(root, name);
    this.home = join(this.directory, 'home');
  }

  #env(): NodeJS.ProcessEnv {
    return { ...process.env, ...this.#own, COUNTERSIGN_HOME: this.home, COUNTERSIGN_PASSPHRASE: '' };
  }

  /** Runs `countersign` and waits for it. */
  run(...args: string[]): Promise<Said> {
    const child = spawn(process.execPath, [COUNTERSIGN, ...args], {
      cwd: this.directory,
      env: this.#env(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => {
        resolve({ status: status ?? 1, stdout, stderr });
      });
    });
  }

  /** Runs `countersign`, which must succeed. */
  async must(...args: string[]): Promise<Said> {
    const said = await this.run(...args);
    if (said.status === 0) return said;
    throw new Error(`${this.name}: countersign ${args.join(' ')} failed:\n${said.stderr}${said.stdout}`);
  }

  /** Runs `countersign … --json`, which must succeed, and gives what it printed. */
  async json(...args: string[]): Promise<Record<string, unknown>> {
    return JSON.parse((await this.must(...args, '--json')).stdout) as Record<string, unknown>;
  }

  /** The code of the card of a suborder, as whoever read it to its end types it. */
  async codeOf(suborder: number): Promise<string> {
    const [card] = JSON.parse((await this.must('orders', 'card', String(suborder), '--json')).stdout) as {
      code: string;
    }[];
    return card?.code ?? '';
  }

  /** Starts `countersign` in the background and hands over each line that it writes to stderr. */
  start(onLine: (line: string) => void, ...args: string[]): ChildProcess {
    const child = spawn(process.execPath, [COUNTERSIGN, ...args], {
      cwd: this.directory,
      env: this.#env(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    createInterface({ input: child.stderr }).on('line', onLine);
    return child;
  }
}
