import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { delimiter, join } from 'node:path';
import { REPOSITORY } from '../world.ts';

/** Against what never ends: a block that waits for somebody. */
const PATIENCE_MS = 550_000;

const SETTLES_MS = 500;
const GOODBYE_MS = 20_000;

/** What no command's own text has, and a shell that was reached says. */
const REACHED = { command: 'echo "reached-$((6 * 7))"', line: 'reached-42' };

/** An empty home with `countersign` on its path, as `npm link` puts it there, and nobody's settings. */
export class EmptyHome {
  readonly directory = mkdtempSync(join(tmpdir(), 'countersign-paste-'));
  readonly env: Readonly<Record<string, string>>;

  /** @param more variables that the reader was told to set */
  constructor(more: Readonly<Record<string, string>> = {}) {
    const own = mkdtempSync(join(tmpdir(), 'countersign-path-'));
    this.#path = own;
    for (const [name, file] of [
      ['countersign', 'countersign.js'],
      ['spctl', 'spctl'],
      ['provider-tools', 'provider-tools'],
    ] as const)
      symlinkSync(join(REPOSITORY, 'bin', file), join(own, name));
    mkdirSync(join(own, 'tmp'));
    // Most terminals have it; those that have not are harder.
    writeFileSync(join(own, 'inputrc'), 'set enable-bracketed-paste off\n');
    const source = process.env['COUNTERSIGN_SOURCE'];
    this.env = {
      ...(source === undefined ? {} : { COUNTERSIGN_SOURCE: source }),
      PATH: [own, process.env['PATH'] ?? ''].join(delimiter),
      HOME: this.directory,
      TMPDIR: join(own, 'tmp'),
      TERM: 'xterm',
      LC_ALL: 'C.UTF-8',
      INPUTRC: join(own, 'inputrc'),
      // A command that fails in the middle of a block is seen as well.
      PROMPT_COMMAND: 'status=$?; [ $status = 0 ] || echo "[status $status]"',
      ...more,
    };
  }
  readonly #path: string;

  path(...names: string[]): string {
    return join(this.directory, ...names);
  }

  remove(): void {
    for (const folder of [this.directory, this.#path]) rmSync(folder, { recursive: true, force: true });
  }
}

/** A shell in a real terminal (a pty, by script(1)) of 24 lines; what it shows is kept. */
export class Terminal {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = '';
  #read = 0;
  #changed: () => void = () => undefined;

  constructor(env: Readonly<Record<string, string>>, directory: string = REPOSITORY) {
    // A shell that is none of a person's forgets the prompt.
    const shell = `stty rows 24 cols 100; exec env PS1='$ ' bash --norc -i`;
    this.#child = spawn('script', ['--quiet', '--command', shell, '/dev/null'], {
      cwd: directory,
      env: { ...env, SHELL: '/bin/bash' },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#ended = once(this.#child, 'close');
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#said += chunk.toString('utf8');
      this.#changed();
    });
  }

  /** All bytes at once, and Enter as the terminal sends it. */
  paste(text: string): void {
    this.#child.stdin?.write(text.replaceAll('\n', '\r'));
  }

  /** Waits until it shows this after what was waited for before. @returns all from there to its end */
  async until(pattern: RegExp): Promise<string> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = pattern.exec(this.#said.slice(this.#read));
      if (found !== null) {
        const end = this.#read + found.index + found[0].length;
        const shown = this.#said.slice(this.#read, end);
        this.#read = end;
        return shown;
      }
      const isOver = await Promise.race([
        this.#ended.then(() => true),
        new Promise<false>((resolve) => {
          this.#changed = () => {
            resolve(false);
          };
          patience.onabort = this.#changed;
        }),
      ]);
      if (isOver || patience.aborted)
        throw new Error(`the terminal never showed ${pattern.source}:\n${this.#said.slice(this.#read)}`);
    }
  }

  /**
   * Pastes a block together with one line more, which has to reach the shell; or, where its last command asks, pastes the
   * block alone, answers, and then types that line.
   * @returns what it showed, in which every status that is not 0 stands as `[status N]`
   */
  async run(
    block: string,
    dialog: readonly (readonly [question: RegExp, answer: string])[] = [],
  ): Promise<string> {
    const reach = `${REACHED.command}\n`;
    this.paste(dialog.length === 0 ? `${block}${reach}` : block);
    let shown = '';
    for (const [at, [question, answer]] of dialog.entries()) {
      shown += await this.until(question);
      this.paste(`${answer}\n`);
      if (at === dialog.length - 1) {
        shown += await this.until(/\r\n\$ $/);
        this.paste(reach);
      }
    }
    return shown + (await this.until(new RegExp(`^${REACHED.line}\\r$`, 'm')));
  }

  /** Ctrl-C. */
  interrupt(): void {
    this.#child.stdin?.write('\u0003');
  }

  /** Ends the shell as a person does: what runs in it can put its things away. */
  async close(): Promise<void> {
    this.interrupt();
    // What comes right behind Ctrl-C is lost with what it ends.
    await sleep(SETTLES_MS);
    this.paste('exit\n');
    await Promise.race([this.#ended, sleep(GOODBYE_MS, undefined, { ref: false })]);
    if (this.#child.exitCode === null) this.#child.kill('SIGTERM');
    await this.#ended;
  }
}
