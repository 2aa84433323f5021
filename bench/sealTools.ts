import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Tool, Work } from './tool.ts';

/** What is sealed, and by what. */
export interface SealBench {
  /** A directory that may be filled. */
  readonly scratch: string;
  /** The one large file. */
  readonly plain: string;
  /** The directory of many small files, and how many. */
  readonly many: string;
  readonly files: number;
  /** Path of the bundled sealOnce. */
  readonly worker: string;
  /** Path of the guide's engine, where it is installed. */
  readonly addon: string | undefined;
}

type Recipe = (out: string) => Readonly<Record<string, Work>>;

const PASSWORD = 'not a secret';
const COMMAND = join(import.meta.dirname, '..', 'bin', 'countersign.js');

/** Whether a program can be started. */
export function has(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}

/** All that can be measured here, and the names of what can't. */
export function sealTools(bench: SealBench): { tools: Tool[]; absent: string[] } {
  const { plain, many, files, addon } = bench;
  const bytes = statSync(plain).size;
  const absent: string[] = [];
  const tool = (name: string, recipe: Recipe | undefined, isMany = false): Tool[] => {
    if (recipe === undefined) absent.push(name);
    const out = join(bench.scratch, name.replace(/[^a-z0-9]+/gi, '-'));
    const fresh = (): void => {
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out, { mode: 0o700 });
    };
    if (recipe === undefined) return [];
    fresh();
    return [{ name, works: recipe(out), clean: fresh, bytes, ...(isMany ? { files } : {}) }];
  };
  const when = (program: string, make: () => Recipe): Recipe | undefined =>
    has(program) ? make() : undefined;
  const tools = [
    ...tool('countersign, file to file, with SHA-256', worker(bench, 'seal-file', 'open-file', plain)),
    ...tool('countersign, folder to folder, with SHA-256', worker(bench, 'upload', 'download', plain)),
    ...tool('countersign files upload, download (dist/)', command(plain)),
    ...tool(
      'age',
      when('age', () => age(bench)),
    ),
    ...tool(
      'gpg -z 0',
      when('gpg', () => gpg(bench)),
    ),
    ...tool('OpenPGP.js, chunks of 1 MiB', openpgpJs(bench)),
    ...tool(
      'rclone crypt',
      when('rclone', () => rclone(bench)),
    ),
    ...tool(
      'restic, without compression',
      when('restic', () => restic(bench)),
    ),
    ...tool('sp-files-addon, folder to folder', addon === undefined ? undefined : addonOf(addon, plain)),
    ...tool(
      `countersign, ${files} files of 4 KiB, folder to folder`,
      worker(bench, 'upload', 'download', many),
      true,
    ),
    ...tool(
      `sp-files-addon, ${files} files of 4 KiB, folder to folder`,
      addon === undefined ? undefined : addonOf(addon, many),
      true,
    ),
    ...tool('one thread: reading, SHA-256', limit(bench, 'hash')),
    ...tool('one thread: reading, AES-256-GCM', limit(bench, 'cipher')),
    ...tool('cp', (out) => ({ seal: { words: ['cp', plain, join(out, 'copy')] } })),
  ];
  return { tools, absent };
}

function worker({ worker: script }: SealBench, seal: string, open: string, from: string): Recipe {
  return (out) => {
    const [sealed, opened] = [join(out, 'sealed'), join(out, 'opened')];
    return {
      seal: { words: [process.execPath, script, seal, from, sealed] },
      open: { words: [process.execPath, script, open, sealed, opened] },
    };
  };
}

/** The command as a user has it, from dist/. */
function command(plain: string): Recipe {
  return (out) => {
    const resource = join(out, 'sealed.resource.json');
    const env = { COUNTERSIGN_HOME: join(out, 'home') };
    const files = [process.execPath, COMMAND, 'files'];
    const store = ['--storage', join(out, 'store')];
    return {
      seal: { words: [...files, 'upload', plain, '--output', resource, ...store], env },
      open: { words: [...files, 'download', resource, join(out, 'opened')], env },
    };
  };
}

function age({ scratch, plain }: SealBench): Recipe {
  const key = join(scratch, 'age.key');
  const { stdout, stderr } = spawnSync('age-keygen', ['-o', key]);
  const recipient = /age1\w+/.exec(`${stdout.toString()}${stderr.toString()}`)?.[0] ?? '';
  return (out) => {
    const [sealed, opened] = [join(out, 'sealed'), join(out, 'opened')];
    return {
      seal: { words: ['age', '-r', recipient, '-o', sealed, plain] },
      open: { words: ['age', '-d', '-i', key, '-o', opened, sealed] },
    };
  };
}

function gpg({ scratch, plain }: SealBench): Recipe {
  const home = join(scratch, 'gnupg');
  mkdirSync(home, { mode: 0o700 });
  const base = ['gpg', '--homedir', home, '--batch', '--pinentry-mode', 'loopback', '--passphrase', PASSWORD];
  const form = ['-z', '0', '--cipher-algo', 'AES256', '--s2k-count', '1024'];
  return (out) => {
    const [sealed, opened] = [join(out, 'sealed'), join(out, 'opened')];
    return {
      seal: { words: [...base, ...form, '-o', sealed, '-c', plain] },
      open: { words: [...base, '-o', opened, '-d', sealed] },
    };
  };
}

function openpgpJs({ plain }: SealBench): Recipe {
  const words = [process.execPath, join(import.meta.dirname, 'openpgpOnce.mjs')];
  return (out) => {
    const [sealed, opened] = [join(out, 'sealed'), join(out, 'opened')];
    return {
      seal: { words: [...words, 'seal', plain, sealed] },
      open: { words: [...words, 'open', sealed, opened] },
    };
  };
}

function rclone({ plain }: SealBench): Recipe {
  const password = execFileSync('rclone', ['obscure', PASSWORD]).toString().trim();
  const copy = ['rclone', '--config', '/dev/null', 'copyto'];
  return (out) => {
    const env = {
      RCLONE_CONFIG_C_TYPE: 'crypt',
      RCLONE_CONFIG_C_REMOTE: out,
      RCLONE_CONFIG_C_PASSWORD: password,
    };
    return {
      seal: { words: [...copy, plain, 'c:sealed'], env },
      open: { words: [...copy, 'c:sealed', join(out, 'opened')], env },
    };
  };
}

function restic({ plain }: SealBench): Recipe {
  return (out) => {
    const repository = join(out, 'repository');
    const env = { RESTIC_PASSWORD: PASSWORD, RESTIC_CACHE_DIR: join(out, 'cache') };
    const base = ['restic', '-q', '-r', repository];
    // A repository that knows the content already would store nothing.
    const before = (): void => {
      execFileSync('restic', ['init', '-q', '-r', repository], { env: { ...process.env, ...env } });
    };
    return {
      seal: { words: [...base, 'backup', '--compression', 'off', plain], env, before },
      open: { words: [...base, 'restore', 'latest', '-t', join(out, 'opened')], env },
    };
  };
}

function addonOf(addon: string, from: string): Recipe {
  const words = [process.execPath, join(import.meta.dirname, 'addonOnce.mjs'), addon];
  return (out) => {
    const [sealed, opened] = [join(out, basename(from)), join(out, 'opened')];
    return {
      seal: { words: [...words, 'seal', from, sealed] },
      open: { words: [...words, 'open', sealed, opened] },
    };
  };
}

function limit({ worker: script, plain }: SealBench, part: string): Recipe {
  return () => ({ seal: { words: [process.execPath, script, part, plain] } });
}
