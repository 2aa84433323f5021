import type { ChildProcess } from 'node:child_process';
import { ended, type Party, type Run } from './world.ts';

/** A command that goes on while the test does other things. */
export class Background {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Run>;
  #said = '';
  #changed: () => void = () => undefined;

  constructor(party: Party, args: readonly string[], env: Record<string, string> = {}) {
    this.#child = party.spawn('./spctl', args, env);
    this.#ended = ended(this.#child).then((run) => {
      party.transcript += run.out + run.err;
      return run;
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#said += chunk.toString('utf8');
      this.#changed();
    });
  }

  /** Waits until stderr has such a line. @throws when the command ends without, or gives an order up. */
  async line(pattern: RegExp): Promise<string> {
    for (;;) {
      const lost = this.#said.split('\n').find((text) => /^Order \d+: error: /.test(text));
      if (lost !== undefined) throw new Error(lost);
      const found = this.#said.split('\n').find((text) => pattern.test(text));
      if (found !== undefined) return found;
      const over = await Promise.race([
        this.#ended,
        new Promise<undefined>((resolve) => {
          this.#changed = () => {
            resolve(undefined);
          };
        }),
      ]);
      if (over !== undefined && !this.#said.split('\n').some((text) => pattern.test(text)))
        throw new Error(
          `it ended with ${String(over.status)} and never said ${pattern.source}:\n${over.err}`,
        );
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  get result(): Promise<Run> {
    return this.#ended;
  }
}
