import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/canonicalJson.ts';
import type { ActionServices } from '../../src/job/actionContext.ts';
import { hashPath } from '../../src/resource/hashPath.ts';
import { CountersignError } from '../../src/errors.ts';
import { imageArchive } from '../servers/testImage.ts';
import { good, makeCast, type Cast } from './cast.ts';
import type { Ran } from './runner.ts';

let cast: Cast;
let commit = '';
beforeAll(async () => {
  cast = await makeCast();
  await mkdir(cast.path('checkout/solution'), { recursive: true });
  await writeFile(cast.path('checkout/solution/Dockerfile'), 'FROM scratch\n');
  await writeFile(cast.path('archive.tar'), image('good'));
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@b', ...words], {
      cwd: cast.path('checkout'),
      encoding: 'utf8',
    }).trim();
  git('init', '-q');
  git('add', '--all');
  git('commit', '-q', '-m', 'c');
  commit = git('rev-parse', 'HEAD');
  // What lies there is not what was committed.
  await writeFile(cast.path('checkout/solution/Dockerfile'), 'FROM scratch\n# changed\n');
});
afterAll(() => cast.close());

const HOSTILE = 'x\n::error::y\u001b[2J<script>|`';

function image(content: string): Buffer {
  return imageArchive({ layers: [[{ name: 'train.py', content }]], config: { Cmd: [HOSTILE] } });
}

/** An engine that builds an image made by hand, and remembers from what. */
function engine(content: string): { services: ActionServices; built: string[] } {
  const built: string[] = [];
  const build: ActionServices['build'] = async ({ directory, output, onLine }) => {
    onLine?.('::set-output name=x::y');
    built.push((await hashPath(directory)).hash);
    await writeFile(output, image(content));
    return { path: output, sha256: '', size: 0, imageId: '', engine: 'podman' };
  };
  return { services: { build }, built };
}

function failed(ran: Ran): Ran {
  expect(ran.status).toBe(1);
  return ran;
}

describe('a rebuild in review-solution', () => {
  const inputs = (): Record<string, string> => ({
    rebuild: cast.path('checkout'),
    'rebuild-directory': 'solution',
    source: JSON.stringify({ repository: 'https://github.com/bob/solution', commit }),
  });

  test('needs no more than the hash and the commit, and builds the commit', async () => {
    const { services, built } = engine('good');
    const hash = sha256Hex(image('good'));
    const ran = good(
      await cast.runner.run('review-solution', { ...inputs(), 'solution-hash': hash }, {}, services),
    );
    expect(ran.outputs).toMatchObject({
      rebuild: 'same-archive',
      'root-tree': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(ran.summary).toContain('The same archive');
    expect(ran.summary).toContain(commit);
    expect(ran.log).not.toMatch(/^::set-output/m);
    const lies = await hashPath(cast.path('checkout/solution'));
    expect(built).not.toContain(lies.hash);
  });

  test('builds by what it is told, from the commit and not from what lies there', async () => {
    const asked: object[] = [];
    const { services } = engine('good');
    const build: ActionServices['build'] = (request) => {
      const { directory, file = '', target, platform, network } = request;
      asked.push({ file: relative(directory, file), target, platform, network });
      return services.build?.(request) ?? Promise.reject(new Error('no engine'));
    };
    const options = {
      ...{ 'build-file': 'Dockerfile', 'build-target': 'run', 'build-platform': 'linux/amd64' },
      ...{ 'build-network': 'none', 'solution-hash': sha256Hex(image('good')) },
    };
    const ran = good(await cast.runner.run('review-solution', { ...inputs(), ...options }, {}, { build }));
    expect(ran.outputs['rebuild']).toBe('same-archive');
    expect(asked).toEqual([{ file: 'Dockerfile', target: 'run', platform: 'linux/amd64', network: 'none' }]);
    const outside = { ...options, 'build-file': '../archive.tar' };
    expect(
      failed(await cast.runner.run('review-solution', { ...inputs(), ...outside }, {}, { build })).log,
    ).toContain('is not a file in');
  });

  test('shows beside the review what differs from the archive, as a warning', async () => {
    const { services } = engine('other');
    const archive = cast.path('archive.tar');
    const ran = good(await cast.runner.run('review-solution', { ...inputs(), archive }, {}, services));
    expect(ran.outputs).toMatchObject({ rebuild: 'differs', hash: sha256Hex(image('good')) });
    expect(ran.summary).toMatch(/Not explained by any known cause[\s\S]*\/train\.py/);
    expect(ran.log).toMatch(/^::warning.*Another solution/m);
    expect(ran.summary + ran.log).not.toMatch(/^::error::y/m);
    expect(ran.summary + ran.log).not.toContain('\u001b');
  });

  test('is refused where a key is, with nothing to compare with, and of another tree than was signed', async () => {
    const { services, built } = engine('good');
    const run = (more: Record<string, string>): Promise<Ran> =>
      cast.runner.run('review-solution', { ...inputs(), ...more }, {}, services);
    const hash = { 'solution-hash': '0'.repeat(64) };
    const { key = '' } = cast.as('alice');
    expect(failed(await run({ ...hash, key })).log).toContain('holds no key');
    expect(failed(await run({})).log).toContain('something to compare with');
    const source = { repository: 'https://github.com/bob/solution', commit, tree: '1'.repeat(64) };
    const ran = good(await run({ ...hash, source: JSON.stringify(source) }));
    expect(ran.outputs['rebuild']).toBe('failed');
    expect(ran.log).toContain('the order names');
    expect(built).toEqual([]);
  });

  test('that cannot be built is told, and the review goes on', async () => {
    const build = (): Promise<never> =>
      Promise.reject(new CountersignError('input', 'podman could not build it'));
    const archive = cast.path('archive.tar');
    const ran = good(await cast.runner.run('review-solution', { ...inputs(), archive }, {}, { build }));
    expect(ran.outputs).toMatchObject({ rebuild: 'failed', hash: sha256Hex(image('good')) });
    expect(ran.log).toContain('could not be rebuilt: podman could not build it');
  });
});
