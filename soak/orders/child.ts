import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of this folder that can be killed at any moment. */
export interface Child {
  /** Lines that it has printed so far. */
  readonly said: readonly string[];
  readonly complained: () => string;
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts `<script>.ts`; what it prints is kept, the last lines of its errors too. */
export function startChild(script: string, words: readonly string[]): Child {
  const path = fileURLToPath(new URL(`./${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', path, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  let [rest, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines);
  });
  child.stderr.on('data', (chunk: Buffer) => (complained = (complained + chunk.toString()).slice(-4096)));
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    said,
    complained: () => complained,
    ended: closed.then(([code, signal]) => code ?? signal ?? 1),
    kill: (signal) => {
      child.kill(signal);
    },
  };
}
