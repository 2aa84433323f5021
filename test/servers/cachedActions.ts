import { expect } from '@jest/globals';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openJournal } from '../../src/job/journal/sealedJournal.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { openMessage } from '../../src/pgp/messages.ts';
import { downloadResource } from '../../src/resource/transfer/downloadResource.ts';
import { parseResource } from '../../src/resource/resourceFile.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { TestRunner } from '../actions/runner.ts';
import { bytesOf } from '../storage/bytes.ts';
import { startAction } from './actionProcess.ts';
import { fileInArchive } from './cacheArchive.ts';
import { startFaultProxy, type FaultProxy } from './faultProxy.ts';
import type { S3Server } from './s3Server.ts';

export const DATASET_BYTES = 70 * MiB + 12_345;
const inFlight = 6 * 5 * MiB;
const content = bytesOf('dataset', DATASET_BYTES);

export interface Ended {
  readonly status: number | null;
  /** What people can read. */
  readonly log: string;
  /** What the runner hides in it. */
  readonly masks: readonly string[];
}

export type Environment = Readonly<Record<string, string>>;

/** Actions as processes, with the client of the cache that they ship, on a disk that every attempt finds fresh. */
export class CachedActions {
  readonly runner: TestRunner;
  readonly workspace: string;
  readonly #server: S3Server;
  readonly #proxy: FaultProxy;
  readonly #alice: PrivateKey;
  #prefix = '';
  #runs = 0;

  private constructor(runner: TestRunner, server: S3Server, proxy: FaultProxy, alice: PrivateKey) {
    this.runner = runner;
    this.workspace = join(runner.root, 'workspace');
    this.#server = server;
    this.#proxy = proxy;
    this.#alice = alice;
  }

  /** @param server where datasets go; what needs none works without it */
  static async start(server: S3Server | undefined): Promise<CachedActions> {
    const nowhere = { bytesUp: () => 0, stop: () => Promise.resolve() } as unknown as FaultProxy;
    const proxy = server === undefined ? nowhere : await startFaultProxy(server.port, () => undefined);
    const alice = await generatePartyKey({ name: 'Alice' });
    return new CachedActions(await TestRunner.start(), server ?? ({} as S3Server), proxy, alice);
  }

  async close(): Promise<void> {
    await this.#proxy.stop();
    await this.runner.close();
  }

  /** Another content for the next test, in another place. */
  async next(): Promise<void> {
    this.#prefix = `cache-${(this.#runs += 1)}`;
    await this.freshDisk();
  }

  /** What an attempt on a hosted runner finds: a checkout, and no more. */
  async freshDisk(): Promise<void> {
    for (const directory of [this.workspace, join(this.runner.root, 'temp')]) {
      await rm(directory, { recursive: true, force: true });
      await mkdir(directory);
    }
    await writeFile(join(this.workspace, 'dataset'), content);
    await this.makeSolution(join(this.workspace, 'solution'));
  }

  async makeSolution(directory: string): Promise<void> {
    await mkdir(directory);
    await writeFile(
      join(directory, 'Dockerfile'),
      'FROM scratch\nCOPY train /train\nENTRYPOINT ["/train"]\n',
    );
    await writeFile(join(directory, 'train'), `not to be run: ${this.#prefix}\n`);
  }

  async #action(name: string, inputs: Environment, env: Environment, killAt = Infinity): Promise<Ended> {
    const output = join(this.runner.root, 'temp', 'output');
    await writeFile(output, '');
    const all = {
      ...{ ...this.runner.env, ...this.#server.env, ...env, HOME: process.env['HOME'] },
      ...{ GITHUB_WORKSPACE: this.workspace, GITHUB_OUTPUT: output },
    };
    const { child, ended, said } = startAction(name, inputs, all, this.workspace);
    const before = this.#proxy.bytesUp();
    const watch = setInterval(() => {
      if (killAt < Infinity && this.#proxy.bytesUp() - before > killAt) {
        clearInterval(watch);
        child.kill('SIGINT');
      }
    }, 1);
    const status = await ended;
    clearInterval(watch);
    const lines = said().split('\n');
    const masks = lines.filter((line) => line.startsWith('::add-mask::')).map((line) => line.slice(12));
    return { status, log: lines.filter((line) => !line.startsWith('::add-mask::')).join('\n'), masks };
  }

  upload(attempt: number, env: Environment, killAt = Infinity): Promise<Ended> {
    const storage = this.#server.storeUrl(this.#prefix, this.#proxy.endpoint).href;
    const inputs = {
      path: 'dataset',
      output: 'dataset.resource.json.asc',
      storage,
      key: this.#alice.armor(),
    };
    return this.#action('upload-dataset', inputs, { ...env, GITHUB_RUN_ATTEMPT: String(attempt) }, killAt);
  }

  build(env: Environment): Promise<Ended> {
    return this.#action('build-solution', { directory: 'solution', name: 'toy', cache: 'true' }, env);
  }

  expectNoSecret({ log }: Ended, secrets: readonly string[]): void {
    const lines = this.#alice.armor().split('\n');
    for (const secret of [
      ...secrets,
      ...lines.filter((line) => line.length > 20),
      ...secretsOf(this.#server.env),
    ])
      expect(log).not.toContain(secret);
  }

  async expectWhole(): Promise<string> {
    const sealed = await readFile(join(this.workspace, 'dataset.resource.json.asc'), 'utf8');
    const opened = await openMessage(sealed, this.#alice, 'it');
    const resource = parseResource(Buffer.from(opened).toString(), 'it');
    const { path } = await downloadResource(resource, join(this.runner.root, this.#prefix));
    expect((await readFile(path)).equals(content)).toBe(true);
    return resource.encryption.key;
  }

  /** A first attempt that is cancelled half-way, and a second on a fresh disk. */
  async goOn(env: Environment, archives: () => Promise<Buffer[]>, secrets: () => readonly string[]) {
    const first = await this.upload(1, env, DATASET_BYTES / 2);
    expect(first.status).toBe(130);
    expect(first.log).toContain('What was sent is noted in the cache');
    expect(warnings(first).filter((line) => line.startsWith('::warning'))).toEqual([]);
    const [archive, ...others] = await archives();
    expect(others).toHaveLength(0);
    await this.freshDisk();
    const before = this.#proxy.bytesUp();
    const second = await this.upload(2, env);
    expect([second.status, warnings(second)]).toEqual([0, []]);
    expect(second.log).toContain('The upload goes on where the earlier attempt was');
    expect(this.#proxy.bytesUp() - before).toBeLessThan(DATASET_BYTES / 2 + inFlight + MiB);
    const sessionKey = await this.expectWhole();
    const bytes = archive ?? Buffer.alloc(0);
    const file = fileInArchive(bytes);
    // It is the very journal: the test looks in the right place.
    const { journal } = await openJournal(file, this.#alice);
    const raw = Buffer.from(sessionKey, 'base64');
    expect(journal).toContain(sessionKey.slice(0, 40));
    for (const clear of [raw, sessionKey.slice(0, 40), raw.toString('hex')])
      for (const place of [bytes, Buffer.from(file)]) expect(place.includes(clear)).toBe(false);
    for (const ran of [first, second])
      this.expectNoSecret(ran, [sessionKey, raw.toString('hex'), ...secrets()]);
  }
}

export const warnings = ({ log }: Ended): readonly string[] =>
  log.split('\n').filter((line) => /^::(?:warning|error)/.test(line));

function secretsOf(env: Readonly<Record<string, string | undefined>> = {}): string[] {
  return Object.entries(env).flatMap(([name, value]) => (/SECRET|TOKEN/.test(name) && value ? [value] : []));
}
