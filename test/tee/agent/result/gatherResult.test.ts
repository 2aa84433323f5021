import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashPath } from '../../../../src/resource/hashPath.ts';
import { runDirectories } from '../../../../src/tee/agent/inputs/runDirectories.ts';
import { openStore } from '../../../../src/storage/openStore.ts';
import { gatherResult, type GatheredResult } from '../../../../src/tee/agent/result/gatherResult.ts';
import { sealResult, type SealedResult } from '../../../../src/tee/agent/result/sealResult.ts';

const LIMITS = { outputBytes: 1000, outputFiles: 50 };
let folder = '';
let directories = runDirectories('', 1, 1);

function prepare(): void {
  directories = runDirectories(fs.mkdtempSync(join(folder, 'run-')), 1, 1);
  for (const path of [directories.output, directories.result]) fs.mkdirSync(path, { recursive: true });
  fs.writeFileSync(join(directories.result, 'execution.log'), 'log');
  fs.writeFileSync(join(directories.root, 'secret'), 'secret of the host');
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gather-'));
  prepare();
});
afterEach(() => rm(folder, { recursive: true }));

function write(path: string, text: string): void {
  fs.mkdirSync(join(directories.output, dirname(path)), { recursive: true });
  fs.writeFileSync(join(directories.output, path), text);
}
function link(path: string, target: string): void {
  fs.mkdirSync(join(directories.output, dirname(path)), { recursive: true });
  fs.symlinkSync(target, join(directories.output, path));
}
const resulting = (path: string): string => join(directories.result, 'output', path);

/** What is gathered, and what of it is sealed. */
async function gathered(): Promise<GatheredResult & SealedResult> {
  const found = await gatherResult(directories, LIMITS);
  const store = await openStore(join(directories.root, 'store'), {});
  return { ...found, ...(await sealResult(directories, store, 'result')) };
}

describe('the output', () => {
  test('is hashed file by file as it is sealed, whatever the names are and however large', async () => {
    const texts = {
      'b/large': 'x'.repeat(3_000_000),
      'b/größe': 'ü',
      a: '',
      'a.b': '1',
      'c/deep': '3',
      'c.b': '4',
      'execution.log': '2',
    };
    for (const [path, text] of Object.entries(texts)) write(path, text);
    const { outputs, resource } = await gathered();
    expect(outputs).toEqual(
      Object.entries(texts)
        .map(([path, text]) => ({
          name: `output/${path}`,
          size: Buffer.byteLength(text),
          hash: createHash('sha256').update(text).digest('hex'),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(resource.hash.hash).toBe((await hashPath(directories.result)).hash);
  });
});

test('what is gathered nobody else on the machine can enter, and the log is weighed', async () => {
  write('a/b/file', 'x');
  fs.mkdirSync(join(directories.output, 'empty'));
  link('copies/deep', '../a');
  link('none', 'empty');
  const { logBytes, skipped } = await gathered();
  expect(logBytes).toBe(3);
  expect(skipped).toEqual([]);
  const all = fs.readdirSync(resulting(''), { recursive: true, withFileTypes: true });
  const folders = all.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name));
  expect(folders.map((path) => path.slice(resulting('').length + 1)).sort()).toEqual(
    ['a', 'a/b', 'copies', 'copies/deep', 'copies/deep/b', 'empty', 'none'].sort(),
  );
  for (const path of [resulting(''), ...folders]) expect(fs.statSync(path).mode & 0o777).toBe(0o700);
});

describe('links in the output', () => {
  test('that fail for another reason than their names fail the whole: a part is not taken for it', async () => {
    fs.mkdirSync(join(directories.output, 'empty'));
    link('copy', 'empty');
    // As one would find it whose earlier attempt was cut off.
    fs.mkdirSync(resulting(''));
    fs.writeFileSync(resulting('copy'), 'in the way');
    await expect(gathered()).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test('to a directory that they lie in are left out; one that is named alike is none', async () => {
    write('a/file', 'x');
    link('a/up', '.');
    link('ab', 'a');
    const { outputs, skipped } = await gathered();
    expect(skipped).toEqual([{ path: 'a/up', reason: expect.stringContaining('that it lies in') }]);
    expect(outputs.map(({ name }) => name)).toEqual(['output/a/file', 'output/ab/file']);
  });

  test('may fill what the output may have to the last byte and the last file, all that was found counted', async () => {
    write('big', 'x'.repeat(500));
    link('one', 'big');
    expect((await gathered()).skipped).toEqual([]);
    /** What is left out of so many files in one directory, one in another with these links to it, and a pipe. */
    const leftOut = async (files: number, links: readonly string[]): Promise<string[]> => {
      prepare();
      for (let i = 0; i < files; i++) write(`d/${i}`, '');
      write('e/1', '');
      execFileSync('mkfifo', [join(directories.output, 'pipe')]);
      for (const path of links) link(path, 'e');
      return (await gathered()).skipped.map(({ path }) => path);
    };
    expect(await leftOut(40, ['l', 'm'])).toEqual(['pipe']);
    // 44 + 1 files, 2 directories, a link and a pipe are 49: one more is the last.
    expect(await leftOut(44, ['l'])).toEqual(['pipe']);
    expect(await leftOut(45, ['l'])).toEqual(['l', 'pipe']);
  });

  test('are copies of what they lead to, where that is in the output', async () => {
    write('checkpoints/step-2/weights', 'two');
    write('checkpoints/step-2/state/rng', 'r');
    link('latest', 'checkpoints/step-2');
    link('best/adapter', '../latest/./weights');
    link('absolute', '/sp/output/checkpoints/step-2/../step-2/weights');
    const { outputs, skipped } = await gathered();
    expect(skipped).toEqual([]);
    expect(outputs.map(({ name }) => name)).toEqual([
      'output/absolute',
      'output/best/adapter',
      'output/checkpoints/step-2/state/rng',
      'output/checkpoints/step-2/weights',
      'output/latest/state/rng',
      'output/latest/weights',
    ]);
    expect(fs.readFileSync(resulting('best/adapter'), 'utf8')).toBe('two');
  });

  test.each([
    ['../secret', /out of \/sp\/output/],
    ['/etc/passwd', /out of \/sp\/output/],
    ['/sp/output/../../etc/passwd', /out of \/sp\/output/],
    ['/sp/outputs', /out of \/sp\/output/],
    ['a/../../secret', /out of \/sp\/output/],
    ['outside/passwd', /out of \/sp\/output/],
    ['missing', /to nothing/],
    ['a/file/more', /to nothing/],
    ['.', /that it lies in/],
    ['self', /circle/],
    ['circle', /circle/],
    ['x/'.repeat(2000), /to nothing/],
  ])('that lead to %s are left out, and why is said', async (target, reason) => {
    write('a/file', 'x');
    link('outside', '/etc');
    link('self', target === 'self' ? 'self' : 'a');
    link('circle', 'round');
    link('round', 'circle');
    if (target !== 'self' && target !== 'circle') link('it', target);
    const { outputs, skipped } = await gathered();
    const path = target === 'self' || target === 'circle' ? target : 'it';
    expect(skipped.find((one) => one.path === path)?.reason).toMatch(reason);
    expect(outputs.map(({ name }) => name)).not.toContain(`output/${path}`);
    expect(fs.existsSync(resulting(path))).toBe(false);
  });

  test('get no more out than the output may have', async () => {
    write('big', 'x'.repeat(400));
    link('one', 'big');
    link('two', 'big');
    const { outputs, skipped } = await gathered();
    expect(outputs.map(({ name }) => name)).toEqual(['output/big', 'output/one']);
    expect(skipped).toEqual([
      { path: 'two', reason: expect.stringMatching(/larger than 1000 bytes: raise info\.diskUsage/) },
    ]);
    prepare();
    for (let i = 0; i < 30; i++) write(`d/${i}`, '');
    link('copy', 'd');
    expect((await gathered()).skipped).toEqual([
      { path: 'copy', reason: expect.stringMatching(/more than 50 files: raise option\.outputFiles/) },
    ]);
  });

  test('make no more directories than the output may have', async () => {
    write(`${'a/'.repeat(20)}file`, '');
    for (const path of ['one', 'two', 'three']) link(path, 'a');
    const { outputs, skipped } = await gathered();
    expect(outputs.map(({ name }) => name)).toEqual([
      `output/${'a/'.repeat(20)}file`,
      `output/one/${'a/'.repeat(19)}file`,
    ]);
    expect(skipped.map(({ path }) => path)).toEqual(['three', 'two']);
    expect(fs.readdirSync(join(directories.result, 'output'))).toEqual(['a', 'one']);
  });

  test('that would give names that are too long are left out whole, and nothing else is', async () => {
    const far = Array.from({ length: 10 }, () => 'x'.repeat(203)).join('/');
    write(`here/a`, 'a');
    write(`here/${far}/b`, 'b');
    write(`there/${far}/c`, 'c');
    link(`there/${far}/link`, '/sp/output/here');
    const { outputs, skipped } = await gathered();
    expect(outputs.map(({ name }) => name)).toEqual([
      'output/here/a',
      `output/here/${far}/b`,
      `output/there/${far}/c`,
    ]);
    expect(skipped).toEqual([
      { path: `there/${far}/link`, reason: expect.stringMatching(/longer than Linux opens/) },
    ]);
  });

  test('whatever they are: nothing in a result is a link, no file of the host is in it, and its hash is that of its archive', async () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const part = fc.constantFrom('a', 'b', 'c', '..', '.', '');
    const target = fc
      .tuple(fc.constantFrom('', '/', '/sp/output/', '../'), fc.array(part, { minLength: 1, maxLength: 5 }))
      .map(([head, parts]) => `${head}${parts.join('/')}` || 'a');
    const entry = fc.oneof(fc.record({ path }), fc.record({ path, target }));
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 10 }), async (entries) => {
        prepare();
        for (const one of entries) {
          try {
            if ('target' in one) link(one.path, one.target);
            else write(one.path, 'of the output');
          } catch {
            // Something else is there already, or on the way.
          }
        }
        // What was written through a link that leads out lies beside the output.
        const { outputs } = await gathered();
        const all = fs.readdirSync(directories.result, { recursive: true, withFileTypes: true });
        expect(all.filter((one) => !one.isFile() && !one.isDirectory())).toEqual([]);
        for (const { name: file } of outputs)
          expect(fs.readFileSync(join(directories.result, file), 'utf8')).toBe('of the output');
        const { hash } = await hashPath(directories.result);
        const copy = join(directories.root, 'copy');
        fs.cpSync(directories.result, copy, { recursive: true });
        expect((await hashPath(copy)).hash).toBe(hash);
      }),
      { numRuns: 60 },
    );
  });
});
