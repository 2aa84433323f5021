import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../actions/runner.ts';

export interface ActionProcess {
  readonly child: ChildProcess;
  /** Its status, once it and its output have ended. */
  readonly ended: Promise<number | null>;
  /** All that the runner would read, masks included. */
  readonly said: () => string;
}

/** Starts an action from the source as the runner does: a process, its environment, its standard output. */
export function startAction(
  name: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): ActionProcess {
  const entry = JSON.stringify(join(PROJECT, 'src/entry.ts'));
  const code = `const { action } = await import(${entry}); await action(${JSON.stringify(name)});`;
  const words = ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', code];
  const given = Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]);
  const child = spawn(process.execPath, words, {
    env: { ...env, ...(Object.fromEntries(given) as Record<string, string>) },
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended, said: () => text };
}
