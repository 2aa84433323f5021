import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSolution } from '../../src/solution/buildSolution.ts';
import type { BuildRequest, BuiltSolution } from '../../src/solution/buildSolution.ts';
import { findDocker, findPodman } from '../../src/solution/engine/findEngine.ts';
import { readImage } from '../../src/solution/image/readImage.ts';
import { compareReviews } from '../../src/review/compareReviews.ts';
import { reviewImage } from '../../src/review/reviewImage.ts';
import { unpackImage } from '../../src/solution/image/unpackImage.ts';
import { SandboxFixture, availableSandboxes } from '../servers/sandboxFixture.ts';
import { BUSYBOX, sha256 } from '../servers/testImage.ts';

const builder = BUSYBOX === undefined ? undefined : ((await findDocker()) ?? (await findPodman()));
const whenBuilding = builder === undefined ? test.skip : test;
const NAME = `countersign-test-${process.pid}`;

const DOCKERFILE = `ARG BASE=scratch
FROM \${BASE}
COPY busybox /bin/busybox
ENV PATH=/bin GREETING="hello there"
RUN ["/bin/busybox", "sh", "-c", "/bin/busybox --install -s /bin && echo made > /made"]
COPY train.sh /train.sh
USER 1000
WORKDIR /work
CMD ["sh", "/train.sh"]
`;

/** Layers that do to each other what layers can. */
const LAYERS = `FROM scratch
COPY busybox /bin/busybox
ENV PATH=/bin
RUN ["/bin/busybox", "sh", "-c", "/bin/busybox --install -s /bin"]
RUN mkdir -p /data/gone/deep /data/replaced/below /data/emptied /data/kept/a && echo 1 > /data/gone/deep/f && \\
  echo 2 > /data/replaced/below/f && echo 3 > /data/emptied/f && echo 4 > /data/kept/a/f && ln -s kept /data/link && \\
  ln /data/kept/a/f /data/hard && echo 5 > /data/becomes-directory && chmod 600 /data/kept/a/f && mkdir -m 1777 /data/sticky
RUN rm -r /data/gone /data/replaced && echo file > /data/replaced && rm /data/becomes-directory && \\
  mkdir /data/becomes-directory && echo 6 > /data/becomes-directory/f && echo through > /data/link/through
RUN rm -r /data/emptied && mkdir /data/emptied && echo new > /data/emptied/g && mv /data/kept/a /data/kept/b && \\
  chmod 755 /data/hard && rm /data/link && mkdir /data/link && echo 7 > /data/link/own
CMD ["/bin/sh"]
`;

/** Path → kind, mode, owner and content; without what engines put into every container. */
function listing(root: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const name = join(below, entry.name);
    if (/^(dev|etc|proc|run|sys|tmp|var)(\/|$)/.test(name) || name === '.dockerenv') continue;
    const path = join(root, name);
    const { mode, uid, gid } = lstatSync(path);
    const what = `${(mode & 0o7777).toString(8)} ${uid}:${gid}`;
    if (entry.isSymbolicLink()) found[name] = `link ${readlinkSync(path)}`;
    else if (entry.isFile()) found[name] = `file ${what} ${sha256(readFileSync(path))}`;
    else Object.assign(found, { [name]: `directory ${what}` }, listing(root, name));
  }
  return found;
}

/** Ids of what was built, to be removed again: a new image takes the name of the one before. */
const built = new Set<string>();
async function build(request: BuildRequest): Promise<BuiltSolution> {
  const made = await buildSolution(request);
  built.add(made.imageId);
  return made;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'solution-'));
  if (BUSYBOX === undefined) return;
  copyFileSync(BUSYBOX, join(folder, 'busybox'));
  writeFileSync(join(folder, 'Dockerfile'), DOCKERFILE);
  writeFileSync(
    join(folder, 'train.sh'),
    'cat /sp/inputs/input-0001/data.txt /made; pwd; echo "$GREETING" > /sp/output/out\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  if (builder !== undefined && built.size > 0)
    execFileSync(builder.name, ['image', 'rm', '--force', ...built], { stdio: 'ignore' });
});

describe('a solution with a Dockerfile', () => {
  whenBuilding('is built, reviewed, and runs in every sandbox as it was built', async () => {
    const lines: string[] = [];
    const output = join(folder, 'solution.tar.gz');
    const solution = await build({
      directory: folder,
      name: NAME,
      output,
      onLine: (line) => lines.push(line),
    });
    expect(lines.length).toBeGreaterThan(3);
    expect(solution.sha256).toBe(sha256(readFileSync(output)));
    expect(solution.imageId).toBe((await readImage(output)).configDigest);

    const review = await reviewImage(output);
    expect(review).toMatchObject({
      archive: { sha256: solution.sha256, size: solution.size },
      config: {
        cmd: ['sh', '/train.sh'],
        user: '1000',
        workingDir: '/work',
        env: ['PATH=/bin', 'GREETING=hello there'],
      },
    });
    expect(review.files.map(({ path }) => path)).toContain('bin/busybox');

    const sandboxes = await availableSandboxes();
    expect(sandboxes.length).toBeGreaterThan(0);
    for (const sandbox of sandboxes) {
      const run = new SandboxFixture();
      run.writeImage(readFileSync(output));
      const result = await run.start(sandbox);
      expect(result).toMatchObject({ outcome: 'exited', exitStatus: 0, text: 'the datamade\n/work\n' });
      expect(readFileSync(join(run.spec.output, 'out'), 'utf8')).toBe('hello there\n');
      run.remove();
    }
  });

  whenBuilding('reads a secret that is a variable or a file, and keeps neither', async () => {
    const word = `secret-${randomUUID()}`;
    const content = word.split('-').at(-1) ?? '';
    writeFileSync(join(folder, 'token'), word);
    const step = (id: string): string =>
      `RUN --mount=type=secret,id=${id} ["/bin/busybox", "sh", "-c", "/bin/busybox grep -q ${content} /run/secrets/${id}"]`;
    writeFileSync(
      join(folder, 'WithSecrets'),
      `FROM scratch\nCOPY busybox /bin/busybox\n${step('variable')}\n${step('file')}\nCMD ["/bin/busybox"]\n`,
    );
    writeFileSync(join(folder, '.dockerignore'), 'token\nWithSecrets\n*.gz\n');
    process.env['COUNTERSIGN_TEST_TOKEN'] = word;
    const output = join(folder, 'with-secrets.tar.gz');
    await build({
      ...{ directory: folder, name: NAME, output, file: join(folder, 'WithSecrets') },
      secrets: ['id=variable,env=COUNTERSIGN_TEST_TOKEN', `id=file,src=${join(folder, 'token')}`],
    }).finally(() => {
      delete process.env['COUNTERSIGN_TEST_TOKEN'];
      rmSync(join(folder, '.dockerignore'));
    });
    expect(gunzipSync(readFileSync(output)).includes(word)).toBe(false);
  });

  whenBuilding('is archived to the same bytes again, and another one shows what differs', async () => {
    const [first, second, third] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.tar.gz`));
    const request = { directory: folder, name: NAME };
    const before = await build({ ...request, output: first ?? '' });
    const again = await build({ ...request, output: second ?? '' });
    expect(again.sha256).toBe(before.sha256);
    writeFileSync(join(folder, 'train.sh'), 'cat /sp/inputs/input-0001/data.txt > /sp/output/stolen\n');
    const changed = await build({ ...request, output: third ?? '' });
    expect(changed.sha256).not.toBe(before.sha256);
    const { difference } = await compareReviews(first ?? '', third ?? '');
    expect(difference).toMatchObject({ files: [{ path: 'train.sh', change: 'changed' }], settings: [] });
  });

  whenBuilding('is unpacked here as the engine itself unpacks it', async () => {
    const other = mkdtempSync(join(tmpdir(), 'solution-layers-'));
    const tag = `${NAME}-layers`;
    try {
      copyFileSync(BUSYBOX ?? '', join(other, 'busybox'));
      writeFileSync(join(other, 'Dockerfile'), LAYERS);
      const output = join(other, 'layers.tar.gz');
      await build({ directory: other, name: tag, output });
      await unpackImage(output, await readImage(output), join(other, 'ours'));
      const run = (...args: string[]): string =>
        execFileSync(builder?.name ?? '', args, { encoding: 'utf8' }).trim();
      const container = run('create', `${tag}:latest`, '/bin/sh');
      run('export', '--output', join(other, 'theirs.tar'), container);
      run('rm', container);
      mkdirSync(join(other, 'theirs'));
      execFileSync('tar', ['-xf', 'theirs.tar', '-C', 'theirs'], { cwd: other });
      const ours = listing(join(other, 'ours'));
      expect(ours).toEqual(listing(join(other, 'theirs')));
      expect(ours['data/replaced']).toMatch(/^file/);
      expect(ours['data/gone']).toBeUndefined();
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  whenBuilding('that can’t be built says why, and leaves no archive', async () => {
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY missing /missing\n');
    const output = join(folder, 'broken.tar.gz');
    await expect(buildSolution({ directory: folder, name: NAME, output })).rejects.toThrow(/missing/);
    expect(() => readFileSync(output)).toThrow(/ENOENT/);
  });

  test('whose request makes no sense is refused before anything is done', async () => {
    const request = { directory: folder, name: NAME, output: join(folder, 'x.tar.gz') };
    await expect(buildSolution({ ...request, name: '--help' })).rejects.toMatchObject({ code: 'usage' });
    await expect(buildSolution({ ...request, buildArgs: ['no-value'] })).rejects.toMatchObject({
      code: 'usage',
    });
    await expect(buildSolution({ ...request, directory: tmpdir() })).rejects.toMatchObject({ code: 'input' });
  });
});
