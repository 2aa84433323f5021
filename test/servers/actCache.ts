import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT } from '../actions/runner.ts';
import { freePort } from './startProcess.ts';

/** A repository whose workflows act runs on this machine, with the cache that act serves. */
export interface ActRepository {
  readonly directory: string;
  /** Where act keeps its cache. */
  readonly cache: string;
  /** Runs a workflow of one job to its end. */
  run(steps: string): Promise<{ readonly status: number | null; readonly log: string }>;
  /** A run that stays: what a step of it finds in its environment about the cache. */
  serve(): Promise<{ readonly env: Readonly<Record<string, string>>; stop(): Promise<void> }>;
}

/** Puts `build-solution` from the source at `./countersign`, for `uses:`. */
export async function makeActRepository(act: string, directory: string): Promise<ActRepository> {
  // Not below: a checkout copies all that is there.
  const home = `${directory}-home`;
  mkdirSync(join(directory, '.github/workflows'), { recursive: true });
  mkdirSync(join(directory, 'countersign'));
  mkdirSync(home);
  cpSync(join(PROJECT, 'actions/build-solution/action.yml'), join(directory, 'countersign/action.yml'));
  const entry = JSON.stringify(join(PROJECT, 'src/entry.ts'));
  const code = `import(${entry}).then(({ action }) => action('build-solution'));\n`;
  writeFileSync(join(directory, 'countersign/index.js'), code);
  const port = await freePort();
  const start = (steps: string) => {
    const workflow = join(directory, '.github/workflows/run.yml');
    const jobs = `jobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
    writeFileSync(workflow, `name: run\non: workflow_dispatch\n${jobs}`);
    const words = ['workflow_dispatch', '--workflows', workflow, '--directory', directory];
    const cache = ['--cache-server-path', join(home, 'cache'), '--cache-server-addr', '127.0.0.1'];
    const more = ['--platform', 'ubuntu-latest=-self-hosted', '--cache-server-port', String(port)];
    const path = `${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}`;
    const env = { PATH: path, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: join(home, 'xdg') };
    const child = spawn(act, [...words, ...cache, ...more], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, log }));
    return { child, ended, log: () => log };
  };
  return {
    directory,
    cache: join(home, 'cache'),
    run: (steps) => start(steps).ended,
    serve: async () => {
      const [told, stop] = [join(home, 'told'), join(home, 'stop')];
      const wait = `env > ${told}.new; mv ${told}.new ${told}; while [ ! -e ${stop} ]; do sleep 0.1; done`;
      const { child, ended, log } = start(`      - run: ${wait}\n`);
      while (!existsSync(told)) {
        if (child.exitCode !== null) throw new Error(`act ended: ${log()}`);
        await sleep(50);
      }
      const lines = readFileSync(told, 'utf8').split('\n');
      const about = lines.filter((line) => line.startsWith('ACTIONS_')).map((line) => line.split(/=(.*)/s));
      return {
        env: Object.fromEntries(about.map(([name, value]) => [name, value])) as Record<string, string>,
        stop: async () => {
          writeFileSync(stop, '');
          await ended;
        },
      };
    },
  };
}
