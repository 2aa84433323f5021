import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A stream of commands to `git fast-import`. */
export class Importer {
  readonly #child;
  readonly #ended: Promise<unknown[]>;

  constructor(path: string) {
    this.#child = spawn('git', ['fast-import', '--quiet', '--force'], {
      env: {
        PATH: process.env['PATH'],
        GIT_DIR: path,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    this.#ended = once(this.#child, 'close');
  }

  async write(...parts: readonly (string | Uint8Array)[]): Promise<void> {
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
    if (!this.#child.stdin.write(bytes)) await once(this.#child.stdin, 'drain');
  }

  commit(message: string): Promise<void> {
    const data = `data ${Buffer.byteLength(message)}\n${message}\n`;
    return this.write(`commit refs/heads/ledger\ncommitter B <b@example.org> 1700000000 +0000\n${data}`);
  }

  async put(files: ReadonlyMap<string, Uint8Array>, folder = ''): Promise<void> {
    for (const [path, bytes] of files)
      await this.write(`M 100644 inline ${folder}${path}\ndata ${bytes.length}\n`, bytes, '\n');
  }

  async end(): Promise<void> {
    this.#child.stdin.end();
    const [code] = await this.#ended;
    if (code !== 0) throw new Error('git fast-import failed');
  }
}
