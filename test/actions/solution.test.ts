import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionServices, CacheClient } from '../../src/job/actionContext.ts';
import { hashPath } from '../../src/resource/hashPath.ts';
import { imageArchive, programStart } from '../servers/testImage.ts';
import { good, makeCast, placeOrder, type Cast } from './cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
  await writeFile(cast.solution, image('image'));
  await mkdir(cast.path('solution'));
  await writeFile(cast.path('solution/Dockerfile'), 'FROM scratch\n');
});
afterAll(() => cast.close());

const HOSTILE = '"\n::error::x\u001b[2J</td><script>$(touch /tmp/x)`|';

function image(content: string, label = 'v1'): Buffer {
  return gzipSync(
    imageArchive({
      layers: [
        [
          {
            name: 'app/train.py',
            mode: 0o755,
            content: Buffer.concat([programStart(), Buffer.from(content)]),
          },
        ],
      ],
      config: {
        Entrypoint: ['/app/train.py', HOSTILE],
        Labels: { label },
        Env: ['PATH=/bin', `X=${HOSTILE}`],
      },
    }),
  );
}

/** The cache as a map, and an engine that counts its builds. */
function machine(): { services: ActionServices; builds: () => number; entries: Map<string, Buffer> } {
  const entries = new Map<string, Buffer>();
  let builds = 0;
  const cache: CacheClient = {
    isFeatureAvailable: () => true,
    restoreCache: async ([path = ''], key) => {
      const found = entries.get(key);
      if (found === undefined) return undefined;
      await writeFile(path, found);
      return key;
    },
    saveCache: async ([path = ''], key) => {
      entries.set(key, await readFile(path));
      return 1;
    },
  };
  const build: ActionServices['build'] = async ({ directory, output, onLine }) => {
    builds += 1;
    onLine?.('::set-output name=x::y');
    onLine?.('##[add-path]/tmp');
    await writeFile(output, image(await readFile(`${directory}/Dockerfile`, 'utf8')));
    const { hash, size } = await hashPath(output);
    return { path: output, sha256: hash, size, imageId: 'sha256:0', engine: 'podman' };
  };
  return { services: { cache, build }, builds: () => builds, entries };
}

describe('build-solution', () => {
  const inputs = () => ({
    directory: cast.path('solution'),
    name: 'digits',
    output: cast.path('digits.tar.gz'),
  });

  test('takes an unchanged solution from the cache, and builds a changed one', async () => {
    const { services, builds } = machine();
    const first = good(await cast.runner.run('build-solution', inputs(), {}, services));
    expect(first.outputs).toMatchObject({
      cached: 'false',
      archive: cast.path('digits.tar.gz'),
      resource: '',
    });
    const again = good(await cast.runner.run('build-solution', inputs(), {}, services));
    expect(again.outputs).toEqual({ ...first.outputs, cached: 'true' });
    expect(builds()).toBe(1);
    const other = { ...inputs(), 'build-args': 'BASE=python:3.12-slim' };
    expect(good(await cast.runner.run('build-solution', other, {}, services)).outputs['cached']).toBe(
      'false',
    );
    await writeFile(cast.path('solution/train.py'), 'changed');
    good(await cast.runner.run('build-solution', inputs(), {}, services));
    expect(builds()).toBe(3);
    good(await cast.runner.run('build-solution', { ...inputs(), cache: false }, {}, services));
    expect(builds()).toBe(4);
  });

  test('is built by all that is asked for, each of which makes it another one to the cache', async () => {
    const asked: object[] = [];
    const { services, builds } = machine();
    const { build } = services;
    const told: ActionServices = {
      ...services,
      build: (request) => {
        const { file, target, platform, network, secrets } = request;
        asked.push({ file, target, platform, network, secrets });
        return build?.(request) ?? Promise.reject(new Error('no engine'));
      },
    };
    await mkdir(cast.path('solution/docker'), { recursive: true });
    await writeFile(cast.path('solution/docker/run'), 'FROM scratch\n');
    const options = {
      'build-file': 'docker/run',
      'build-target': 'run',
      'build-platform': 'linux/amd64',
      'build-network': 'none',
      'build-secrets': 'id=t,env=TOKEN',
    };
    good(await cast.runner.run('build-solution', inputs(), {}, services));
    for (const [name, value] of Object.entries(options)) {
      const one = { ...inputs(), [name]: value };
      const { outputs } = good(await cast.runner.run('build-solution', one, {}, told));
      expect([name, outputs['cached']]).toEqual([name, 'false']);
      expect(good(await cast.runner.run('build-solution', one, {}, told)).outputs['cached']).toBe('true');
    }
    expect(builds()).toBe(6);
    expect(asked).toEqual([
      { file: cast.path('solution/docker/run'), secrets: [] },
      { target: 'run', secrets: [] },
      { platform: 'linux/amd64', secrets: [] },
      { network: 'none', secrets: [] },
      { secrets: ['id=t,env=TOKEN'] },
    ]);
  });

  test.each([
    ['build-file', '../outside', 'is not a file in'],
    ['build-file', '.', 'is not a file in'],
    ['build-secrets', 'hunter2', 'id=NAME,src=PATH'],
  ])('refuses %s: %s before it builds', async (name, value, says) => {
    const { services, builds } = machine();
    const { status, log } = await cast.runner.run(
      'build-solution',
      { ...inputs(), [name]: value },
      {},
      services,
    );
    expect(status).toBe(1);
    expect(log).toContain(says);
    expect(builds()).toBe(0);
  });

  test('builds where the cache fails, says so once, and does not ask it again', async () => {
    const { services, builds } = machine();
    const broken: CacheClient = {
      isFeatureAvailable: () => true,
      restoreCache: () => Promise.reject(new Error('cache service\nis down')),
      saveCache: () => Promise.reject(new Error('cache service is down')),
    };
    const { log } = good(
      await cast.runner.run('build-solution', inputs(), {}, { ...services, cache: broken }),
    );
    expect(builds()).toBe(1);
    expect(log.match(/^::warning/gm)).toHaveLength(1);
  });

  test('hashes what came from the cache itself, so that another content has another hash', async () => {
    const { services, entries } = machine();
    const first = good(await cast.runner.run('build-solution', inputs(), {}, services));
    for (const key of entries.keys()) entries.set(key, image('poisoned'));
    const again = good(await cast.runner.run('build-solution', inputs(), {}, services));
    expect(again.outputs['cached']).toBe('true');
    expect(again.outputs['hash']).not.toBe(first.outputs['hash']);
  });

  test('shows what the engine says, and lets none of it be a command', async () => {
    const { services } = machine();
    const { log } = good(
      await cast.runner.run('build-solution', { ...inputs(), attest: false }, {}, services),
    );
    expect(log).toContain('set-output');
    expect(log).not.toMatch(/^\s*::/m);
    expect(log).not.toContain('##[');
  });

  test('stores it sealed to its owner, and not without a key', async () => {
    const { services } = machine();
    const resource = cast.path('built.resource.json.asc');
    const stored = { ...inputs(), storage: cast.storage, 'resource-output': resource };
    const without = await cast.runner.run('build-solution', stored, {}, services);
    expect(without.status).toBe(1);
    expect(without.log).toContain('input key is missing');
    const { key = '' } = cast.as('bob');
    const { outputs } = good(await cast.runner.run('build-solution', { ...stored, key }, {}, services));
    expect(outputs['resource']).toBe(resource);
    const review = good(await cast.runner.run('review-solution', { resource, key }));
    expect(review.outputs['hash']).toBe(outputs['hash']);
  });
});

describe('review-solution', () => {
  test('shows a file with all that it calls itself, and obeys none of it', async () => {
    const { summary, outputs, log } = good(
      await cast.runner.run('review-solution', { archive: cast.solution }),
    );
    expect(outputs).toMatchObject({ archive: cast.solution, hash: (await hashPath(cast.solution)).hash });
    expect(summary).toContain('/app/train.py');
    expect(summary).not.toContain('\u001b');
    expect(summary).not.toMatch(/^::error/m);
    expect(log).not.toMatch(/^::error/m);
  });

  test('shows what changed since another one, and refuses another hash than the expected', async () => {
    const other = cast.path('other.tar.gz');
    await writeFile(other, image('changed'));
    const { summary } = good(
      await cast.runner.run('review-solution', { archive: other, against: cast.solution }),
    );
    expect(summary).toContain('train.py');
    const { hash } = await hashPath(cast.solution);
    const ran = await cast.runner.run('review-solution', { archive: other, 'solution-hash': hash });
    expect(ran.status).toBe(1);
    expect(ran.log).toContain('another (or modified) solution');
    expect(ran.summary).toContain(`SHA&#45;256 of the archive \`${(await hashPath(other)).hash}\``);
  });

  const INSIDE = 'the-text-of-a-file';
  test.each([
    ['a public repository', {}, false, false],
    ['a private one', {}, true, true],
    ['a public one whose owner wants it so', { 'show-files': 'true' }, false, true],
    ['a private one whose owner does not', { 'show-files': 'false' }, true, false],
  ])('in %s shows what files hold, or does not', async (_what, wish, isPrivate, isShown) => {
    const archive = cast.path('inside.tar.gz');
    await writeFile(archive, image(INSIDE));
    const event = cast.path('event.json');
    await writeFile(event, JSON.stringify({ repository: { private: isPrivate } }));
    const { summary, outputs } = good(
      await cast.runner.run(
        'review-solution',
        { archive, against: cast.solution, ...wish },
        { GITHUB_EVENT_PATH: event },
      ),
    );
    const page = await readFile(outputs['html'] ?? '', 'utf8');
    for (const shown of [summary, page]) {
      expect(shown.includes(INSIDE)).toBe(isShown);
      expect(shown).toContain('train');
    }
    // There is no order to download it from.
    expect(page.includes('Read it at home with countersign solution review --html,')).toBe(!isShown);
  });

  test('keeps the page for a browser where it is told to, or beside what outlives the step', async () => {
    const html = cast.path('the page.html');
    good(await cast.runner.run('review-solution', { archive: cast.solution, html }));
    expect(await readFile(html, 'utf8')).toContain('Countersign review');
    const directory = cast.path('kept');
    await mkdir(directory);
    const { outputs } = good(await cast.runner.run('review-solution', { archive: cast.solution, directory }));
    expect(outputs['html']).toMatch(/kept\/review-[0-9a-f]{12}\.html$/);
  });

  test('takes the solution of an order on one’s data, and asks for exactly that', async () => {
    const placed = await placeOrder(cast);
    const inputs = { ...cast.as('alice'), order: placed.order };
    const early = good(await cast.runner.run('review-solution', inputs));
    expect(early.summary).toContain('there is no card to approve');
    expect(early.outputs).toMatchObject({ suborder: '', 'card-digest': '', code: '' });
    const tee = { ...cast.as('operator'), 'simulated-root': cast.simulatedRoot, storage: cast.storage };
    good(await cast.runner.run('run-tee', { ...tee, phase: 'attest', orders: placed.order }));
    const { outputs, summary } = good(await cast.runner.run('review-solution', inputs));
    expect(outputs).toMatchObject({ hash: placed.hash, suborder: String(placed.suborder), archive: '' });
    expect(summary).toContain(`Your approval is asked for: order ${placed.order}`);
    expect(outputs['card-digest']).toBe(await cast.cardDigest(placed.suborder));
    const [, code = ''] = /\*\*`([^`]+)`\*\*/.exec(summary.slice(summary.indexOf('### To approve'))) ?? [];
    expect(outputs['code']).toBe(code);
    expect(JSON.parse(outputs['cards'] ?? '')).toMatchObject({
      include: [{ suborder: placed.suborder, code }],
    });
    const operator = await cast.runner.run('review-solution', {
      ...cast.as('operator'),
      order: placed.order,
    });
    expect(operator.status).toBe(1);
    expect(operator.log).toContain('is not sealed to you');
  });

  test('wants one thing to review, and says so', async () => {
    const { status, log } = await cast.runner.run('review-solution', {});
    expect(status).toBe(1);
    expect(log).toContain('one of the inputs archive, resource and order');
  });
});
