import type { ChildProcess } from 'node:child_process';
import type { DemoParty } from './demoParty.ts';

/** The TEE's agent as a process of its own; its lines are kept with the time at which they came. */
export class DemoAgent {
  readonly #lines: { text: string; at: number }[] = [];
  readonly #process: ChildProcess;

  constructor(operator: DemoParty) {
    this.#process = operator.start(
      (text) => this.#lines.push({ text, at: performance.now() }),
      ...['tee', 'run', '--poll', '0.3'],
    );
  }

  /** Waits for a line that contains all of `words`, and gives the time at which it came. */
  async waitFor(words: readonly string[], seconds = 60): Promise<number> {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      const found = this.#lines.find(({ text }) => words.every((word) => text.includes(word)));
      if (found) return found.at;
      if (this.#process.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(
      `the TEE did not say "${words.join(' … ')}":\n${this.#lines.map(({ text }) => text).join('\n')}`,
    );
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await ended;
  }
}
