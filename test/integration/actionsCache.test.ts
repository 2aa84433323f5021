import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openJournal } from '../../src/actions/sealedJournal.ts';
import { generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { openMessage } from '../../src/pgp/messages.ts';
import { downloadResource } from '../../src/resource/downloadResource.ts';
import { hashPath } from '../../src/resource/hashPath.ts';
import { parseResource } from '../../src/resource/resourceFile.ts';
import { MiB } from '../../src/storage/transfer.ts';
import { TestRunner } from '../actions/runner.ts';
import { makeActRepository, type ActRepository } from '../servers/actCache.ts';
import { startAction } from '../servers/actionProcess.ts';
import { actProgram } from '../servers/act/actProgram.ts';
import { fileInArchive } from '../servers/cacheArchive.ts';
import { startCacheService, type CacheFault, type CacheService } from '../servers/cacheService.ts';
import { startFaultProxy, type FaultProxy } from '../servers/faultProxy.ts';
import { startS3Server, type S3Server } from '../servers/s3Server.ts';
import { findProgram } from '../servers/startProcess.ts';
import { bytesOf } from '../storage/bytes.ts';

/** Actions as processes, with the client of the cache that they ship. */
const started = await startS3Server();
const withS3 = started === undefined ? describe.skip : describe;
const server = started ?? ({} as S3Server);
const act = actProgram();
const withAct = act === undefined ? describe.skip : describe;
const engine = findProgram('podman') ?? findProgram('docker');
const whenBuilding = engine === undefined ? test.skip : test;
const missing = { versitygw: started, act, 'podman or docker': engine };
for (const [name, found] of Object.entries(missing))
  if (found === undefined) console.warn(`skipped in part: there is no ${name}`);

const size = 70 * MiB + 12_345;
const inFlight = 6 * 5 * MiB;
const content = bytesOf('dataset', size);
let runner: TestRunner;
let alice: PrivateKey;
let proxy: FaultProxy;
let workspace: string;
let prefix: string;
let runs = 0;

beforeAll(async () => {
  runner = await TestRunner.start();
  alice = await generatePartyKey({ name: 'Alice' });
  if (started !== undefined) proxy = await startFaultProxy(server.port, () => undefined);
});
afterAll(async () => {
  if (started !== undefined) await proxy.stop();
  await started?.stop();
  await runner.close();
});
beforeEach(async () => {
  prefix = `cache-${(runs += 1)}`;
  workspace = join(runner.root, 'workspace');
  await freshDisk();
});

/** What an attempt on a hosted runner finds: a checkout, and no more. */
async function freshDisk(): Promise<void> {
  for (const directory of [workspace, join(runner.root, 'temp')]) {
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory);
  }
  await writeFile(join(workspace, 'dataset'), content);
  await makeSolution(join(workspace, 'solution'));
}

async function makeSolution(directory: string): Promise<void> {
  await mkdir(directory);
  await writeFile(join(directory, 'Dockerfile'), 'FROM scratch\nCOPY train /train\nENTRYPOINT ["/train"]\n');
  await writeFile(join(directory, 'train'), `not to be run: ${prefix}\n`);
}

interface Ended {
  readonly status: number | null;
  /** What people can read. */
  readonly log: string;
  /** What the runner hides in it. */
  readonly masks: readonly string[];
}

type Environment = Readonly<Record<string, string>>;

async function action(
  name: string,
  inputs: Environment,
  env: Environment,
  killAt = Infinity,
): Promise<Ended> {
  const output = join(runner.root, 'temp', 'output');
  await writeFile(output, '');
  const all = {
    ...{ ...runner.env, ...server.env, ...env, HOME: process.env['HOME'] },
    ...{ GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: output },
  };
  const { child, ended, said } = startAction(name, inputs, all, workspace);
  const before = started === undefined ? 0 : proxy.bytesUp();
  const watch = setInterval(() => {
    if (killAt < Infinity && proxy.bytesUp() - before > killAt) {
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

function upload(attempt: number, env: Environment, killAt = Infinity): Promise<Ended> {
  const storage = server.storeUrl(prefix, proxy.endpoint).href;
  const inputs = { path: 'dataset', output: 'dataset.resource.json.asc', storage, key: alice.armor() };
  return action('upload-dataset', inputs, { ...env, GITHUB_RUN_ATTEMPT: String(attempt) }, killAt);
}

function build(env: Environment): Promise<Ended> {
  return action('build-solution', { directory: 'solution', name: 'toy', cache: 'true' }, env);
}

const warnings = ({ log }: Ended): readonly string[] =>
  log.split('\n').filter((line) => /^::(?:warning|error)/.test(line));

function expectNoSecret({ log }: Ended, secrets: readonly string[]): void {
  const lines = alice.armor().split('\n');
  for (const secret of [...secrets, ...lines.filter((line) => line.length > 20), ...secretsOf(server.env)])
    expect(log).not.toContain(secret);
}

function secretsOf(env: Readonly<Record<string, string | undefined>> = {}): string[] {
  return Object.entries(env).flatMap(([name, value]) => (/SECRET|TOKEN/.test(name) && value ? [value] : []));
}

async function expectWhole(): Promise<string> {
  const sealed = await readFile(join(workspace, 'dataset.resource.json.asc'), 'utf8');
  const opened = await openMessage(sealed, alice, 'it');
  const resource = parseResource(Buffer.from(opened).toString(), 'it');
  const { path } = await downloadResource(resource, join(runner.root, prefix));
  expect((await readFile(path)).equals(content)).toBe(true);
  return resource.encryption.key;
}

/** A first attempt that is cancelled half-way, and a second on a fresh disk. */
async function goOn(env: Environment, archives: () => Promise<Buffer[]>, secrets: () => readonly string[]) {
  const first = await upload(1, env, size / 2);
  expect(first.status).toBe(130);
  expect(first.log).toContain('What was sent is noted in the cache');
  expect(warnings(first).filter((line) => line.startsWith('::warning'))).toEqual([]);
  const [archive, ...others] = await archives();
  expect(others).toHaveLength(0);
  await freshDisk();
  const before = proxy.bytesUp();
  const second = await upload(2, env);
  expect([second.status, warnings(second)]).toEqual([0, []]);
  expect(second.log).toContain('The upload goes on where the earlier attempt was');
  expect(proxy.bytesUp() - before).toBeLessThan(size / 2 + inFlight + MiB);
  const sessionKey = await expectWhole();
  const bytes = archive ?? Buffer.alloc(0);
  const file = fileInArchive(bytes);
  // It is the very journal: the test looks in the right place.
  const { journal } = await openJournal(file, alice);
  const raw = Buffer.from(sessionKey, 'base64');
  expect(journal).toContain(sessionKey.slice(0, 40));
  for (const clear of [raw, sessionKey.slice(0, 40), raw.toString('hex')])
    for (const place of [bytes, Buffer.from(file)]) expect(place.includes(clear)).toBe(false);
  for (const ran of [first, second]) expectNoSecret(ran, [sessionKey, raw.toString('hex'), ...secrets()]);
}

describe('with the service of github.com', () => {
  let service: CacheService;
  beforeEach(async () => {
    service = await startCacheService();
  });
  afterEach(() => service.stop());

  withS3('upload-dataset', () => {
    test('that is cancelled leaves its sealed journal in the cache in time, and goes on from it', async () => {
      await goOn(
        service.env,
        () => Promise.resolve([...service.entries.values()]),
        () => service.secrets,
      );
      expect(service.violations).toEqual([]);
    });

    test.each<CacheFault>(['has no room', 'drops the archive', 'does not finish', 'refuses connections'])(
      'does not say that its journal is in a cache that %s',
      async (fault) => {
        service.fault = fault;
        const first = await upload(1, service.env, size / 2);
        expect(first.status).toBe(130);
        expect(first.log).not.toContain('noted in the cache');
        expect(warnings(first)).toEqual([
          expect.stringMatching(/^::warning .*What was sent is not noted for another attempt: ./),
          expect.stringMatching(/^::error .*cancelled/),
        ]);
        expectNoSecret(first, service.secrets);
        expect(service.entries.size).toBe(0);
        expect(service.violations).toEqual([]);
      },
    );

    test.each<CacheFault>(['refuses connections', 'answers nonsense', 'gives another archive'])(
      'starts anew, with one warning, when the cache %s',
      async (fault) => {
        expect((await upload(1, service.env, size / 2)).log).toContain('noted in the cache');
        expect(service.entries.size).toBe(1);
        service.fault = fault;
        await freshDisk();
        const second = await upload(2, service.env);
        expect([second.status, warnings(second)]).toEqual([
          0,
          [expect.stringMatching(/^::warning .*The upload starts anew, not where it was: ./)],
        ]);
        expectNoSecret(second, service.secrets);
        await expectWhole();
      },
    );
  });

  describe('build-solution', () => {
    whenBuilding('takes what did not change from the cache, bit for bit', async () => {
      const first = await build(service.env);
      expect([first.status, warnings(first)]).toEqual([0, []]);
      expect(first.log).toContain('The archive is kept in the cache');
      const { hash } = await hashPath(join(workspace, 'toy.tar.gz'));
      await freshDisk();
      const second = await build(service.env);
      expect([second.status, warnings(second)]).toEqual([0, []]);
      expect(second.log).toContain('Nothing changed: the archive came from the cache');
      expect((await hashPath(join(workspace, 'toy.tar.gz'))).hash).toBe(hash);
      for (const ran of [first, second]) expectNoSecret(ran, service.secrets);
      // The client spoke of signatures: they are masked in case that it does so again.
      const masks = [...first.masks, ...second.masks];
      for (const secret of service.secrets.slice(1)) expect(masks).toContain(secret);
      expect(service.violations).toEqual([]);
      await writeFile(join(workspace, 'solution', 'train'), 'changed\n');
      expect((await build(service.env)).log).toContain('The archive is kept in the cache');
    });

    whenBuilding.each<CacheFault>([
      'refuses connections',
      'has no room',
      'answers nonsense',
      'drops the archive',
      'does not finish',
    ])('builds, with one warning, and says of nothing that it is kept, when the cache %s', async (fault) => {
      service.fault = fault;
      const ran = await build(service.env);
      expect([ran.status, warnings(ran)]).toEqual([
        0,
        [expect.stringMatching(/^::warning .*(?:could not be read|was not kept in the cache).*: ./)],
      ]);
      expect(ran.log).not.toContain('is kept');
      expectNoSecret(ran, service.secrets);
      expect(existsSync(join(workspace, 'toy.tar.gz'))).toBe(true);
      expect(service.entries.size).toBe(0);
    });

    whenBuilding('builds, with one warning, when the cache gives what is no archive', async () => {
      await build(service.env);
      await freshDisk();
      service.fault = 'gives another archive';
      const ran = await build(service.env);
      expect([ran.status, warnings(ran)]).toEqual([
        0,
        [expect.stringMatching(/^::warning .*could not be read, so the solution is built: ./)],
      ]);
      expect((await readdir(workspace)).sort()).toEqual(['dataset', 'solution', 'toy.tar.gz']);
    });
  });
});

withAct('with the cache of act', () => {
  let repository: ActRepository;
  beforeEach(async () => {
    const directory = join(runner.root, `act-${randomBytes(4).toString('hex')}`);
    await mkdir(directory);
    repository = await makeActRepository(act ?? '', directory);
  });

  whenBuilding('a workflow that runs again takes the solution from the cache', async () => {
    const output = join(repository.directory, 'built.tar.gz');
    const inputs = `{ directory: solution, name: toy, output: ${output} }`;
    const uses = `      - uses: actions/checkout@v4\n      - uses: ./countersign\n        with: ${inputs}\n`;
    await makeSolution(join(repository.directory, 'solution'));
    const first = await repository.run(uses);
    expect([first.status, first.log]).toEqual([
      0,
      expect.stringContaining('The archive is kept in the cache'),
    ]);
    const { hash } = await hashPath(output);
    await rm(output);
    const second = await repository.run(uses);
    expect([second.status, second.log]).toEqual([
      0,
      expect.stringContaining('the archive came from the cache'),
    ]);
    expect((await hashPath(output)).hash).toBe(hash);
  });

  if (started !== undefined)
    test('upload-dataset that is cancelled goes on from its sealed journal', async () => {
      const cache = await repository.serve();
      const archives = async (): Promise<Buffer[]> => {
        const all = await readdir(repository.cache, {
          recursive: true,
          withFileTypes: true,
        });
        const files = all
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.db'))
          .map((e) => join(e.parentPath, e.name));
        return Promise.all(files.map((file) => readFile(file)));
      };
      try {
        await goOn({ ...cache.env, ACTIONS_RUNTIME_TOKEN: 'token-of-a-run' }, archives, () => [
          'token-of-a-run',
        ]);
      } finally {
        await cache.stop();
      }
    });
});
