import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Command } from 'commander';
import { main } from '../../src/cli/main.ts';

export interface CliRun {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, and gives what it would have printed. */
export async function runCli(args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  let out = '';
  let err = '';
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    // Node's own warnings about how the tests are run come when they like.
    if (!String(text).startsWith('(')) err += String(text);
    return true;
  });
  const before = { ...process.env };
  Object.assign(process.env, { COUNTERSIGN_PASSPHRASE: '', FORCE_COLOR: '0', ...env });
  try {
    return { status: await main(['node', 'countersign', ...args], '1.2.3'), out, err };
  } finally {
    for (const name of Object.keys(process.env))
      if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** A directory with homes that share a ledger and a storage. */
export class CliFixture {
  readonly root = mkdtempSync(join(tmpdir(), 'countersign-cli-'));
  /** All that was printed. */
  transcript = '';

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  write(name: string, content: string | object): string {
    const path = this.path(name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  /** Runs a command with the home of `who`. */
  async run(who: string, args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
    const own = { COUNTERSIGN_HOME: this.path(`${who}-home`), COUNTERSIGN_SCRATCH: this.root };
    const run = await runCli(args, { ...own, ...env });
    this.transcript += run.out + run.err;
    return run;
  }

  /** As `run`, and Ctrl-C as soon as the command listens to it. */
  async interrupt(who: string, args: readonly string[]): Promise<CliRun> {
    const before = process.listenerCount('SIGINT');
    const run = this.run(who, args);
    while (process.listenerCount('SIGINT') === before) await new Promise((resolve) => setTimeout(resolve, 5));
    process.emit('SIGINT');
    // A second one would end the process of the tests.
    process.removeAllListeners('SIGINT');
    return run;
  }

  /** As `run`, with --json; the value that was printed. @throws when the command fails. */
  async json(who: string, args: readonly string[], env: Record<string, string> = {}): Promise<unknown> {
    const run = await this.run(who, [...args, '--json'], env);
    if (run.status !== 0) throw new Error(`${args.join(' ')}: ${run.err}`);
    return JSON.parse(run.out);
  }

  /** A home that knows the ledger and the storage and accepts simulated TEEs; with a key, unless it is to get one. */
  async setUp(who: string, withKey = true): Promise<void> {
    const places = ['--ledger', this.path('ledger.git'), '--storage', this.path('store')];
    await this.json(who, ['setup', ...places, ...(withKey ? ['--name', who] : [])]);
    this.write(`${who}-home/policy.yml`, 'version: 1\nallowSimulated: true\n');
  }

  /** A ledger, and Alice with an offer of data on it: data.txt, sealed, and the info files. @returns the offer */
  async offerData(): Promise<number> {
    await this.json('alice', ['ledger', 'init', this.path('ledger.git')]);
    await this.setUp('alice');
    this.write('data.txt', 'rows');
    this.write('offer.json', { name: 'D', offerType: '3' });
    this.write('slot.json', { info: {}, usage: {} });
    const resource = this.path('data.resource.json');
    await this.json('alice', ['files', 'upload', this.path('data.txt'), '--output', resource]);
    const infos = ['--offer-info', this.path('offer.json'), '--slot-info', this.path('slot.json')];
    const offered = await this.json('alice', ['register', 'data', '--result', resource, ...infos]);
    return (offered as { offer: number }).offer;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export const SLOT_INFO = {
  info: { cpuCores: 0, gpuCores: 0, diskUsage: 10485760, ram: 0, vram: 0 },
  usage: { maxTimeMinutes: 0, minTimeMinutes: 15000, price: '0', priceType: '1' },
  option: { bandwidth: 0, externalPort: 0, traffic: 0 },
};

/** The commands that do something, with the words that call them. */
export function leavesOf(command: Command, words: readonly string[] = []): [words: string, leaf: Command][] {
  if (command.commands.length === 0) return [[words.join(' '), command]];
  return command.commands.flatMap((inner) => leavesOf(inner, [...words, inner.name()]));
}
