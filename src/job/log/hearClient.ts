import { AsyncLocalStorage } from 'node:async_hooks';
import type { ActionContext } from '../actionContext.ts';

export interface Heard<T> {
  readonly result: T;
  /** The last warning or error, its first line. */
  readonly complaint: string | undefined;
  /** The last line of whatever kind, programs' own output left out. */
  readonly last: string | undefined;
}

const WORDS = /^::(\w[\w-]*)(?: [^:]*)?::([^\n]*)\n$/;
/** What the client says before an error of which it only tells that "another job may be creating this cache". */
const BEHIND = /^(?:Failed to reserve cache: )(?:Error: )?/;

/**
 * Runs a client that speaks to the runner through standard output, as those of GitHub do, and keeps its words from the
 * log: masks are registered, its debug lines pass where debug logging is on, the rest is heard. What others write
 * meanwhile passes.
 */
export async function hearClient<T>(context: ActionContext, work: () => Promise<T>): Promise<Heard<T>> {
  const speaking = new AsyncLocalStorage<true>();
  const heard = new Words(context);
  const streams = [process.stdout, process.stderr];
  const restore = streams.map((stream) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is put back as it was
    const original = stream.write;
    const write = ((...words: Parameters<typeof original>) => {
      if (speaking.getStore() === undefined) return original.apply(stream, words);
      const [chunk] = words;
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      // What is registered is printed in turn, and that is ours.
      if (speaking.exit(() => heard.passes(text))) return original.apply(stream, words);
      return true;
    }) as typeof original;
    stream.write = write;
    return () => {
      if (stream.write === write) stream.write = original;
    };
  });
  try {
    const result = await speaking.run(true, work);
    return { result, complaint: heard.complaint, last: heard.last };
  } finally {
    for (const undo of restore) undo();
  }
}

/** @actions/core writes one command, or one line, at a time. */
class Words {
  readonly #context: ActionContext;
  #behind: string | undefined;
  complaint: string | undefined;
  last: string | undefined;

  constructor(context: ActionContext) {
    this.#context = context;
  }

  /** Takes note of a piece of text; whether it goes on to the log. */
  passes(text: string): boolean {
    const [, command, data = ''] = WORDS.exec(text) ?? [];
    const message = unescaped(data);
    if (command === 'add-mask') this.#context.secrets.register(message);
    else if (command === 'debug') {
      if (BEHIND.test(message)) this.#behind = firstLine(message.replace(BEHIND, ''));
      return this.#context.env['RUNNER_DEBUG'] === '1';
    } else if (command === 'warning' || command === 'error')
      this.complaint = this.#reason(message) || (this.complaint ?? 'the cache gave no reason');
    else if (command === undefined && !text.startsWith('[command]'))
      this.last = this.#reason(text.trim()) || this.last;
    return false;
  }

  #reason(message: string): string {
    return this.#behind ?? firstLine(message.replace(/^Failed to (?:save|restore): /, ''));
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

// The runner's command syntax.
function unescaped(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
