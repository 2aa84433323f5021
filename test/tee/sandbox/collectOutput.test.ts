import * as fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectOutput, settleOutput, takeBack } from '../../../src/tee/sandbox/collectOutput.ts';
import { outputExcess } from '../../../src/tee/sandbox/measureOutput.ts';
import { handOver, sandboxUser } from '../../../src/tee/sandbox/sandboxUser.ts';

let folder = '';
let output = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'));
  output = join(folder, 'output');
  fs.mkdirSync(output);
  fs.writeFileSync(join(folder, 'secret'), 'secret of the host', { mode: 0o640 });
});
afterEach(() => rm(folder, { recursive: true }));

describe('output is collected', () => {
  test('regular files only: links are neither followed nor changed, and all that is left out is named', async () => {
    fs.mkdirSync(join(output, 'a/b'), { recursive: true });
    fs.writeFileSync(join(output, 'a/b/weights'), 'weights', { mode: 0 });
    fs.writeFileSync(join(output, 'run'), '#!', { mode: 0o111 });
    fs.symlinkSync('../secret', join(output, 'link'));
    fs.symlinkSync('..', join(output, 'up'));
    fs.writeFileSync(Buffer.concat([Buffer.from(`${output}/`), Buffer.from([0xff])]), 'x');
    fs.chmodSync(join(output, 'a/b'), 0);
    await takeBack(output);
    expect(await collectOutput(output)).toEqual({
      files: [
        { path: 'a/b/weights', size: 7 },
        { path: 'run', size: 2 },
      ],
      directories: ['a', 'a/b'],
      links: [
        { path: 'link', target: '../secret' },
        { path: 'up', target: '..' },
      ],
      skipped: [{ path: '\ufffd', reason: 'its name is not UTF-8' }],
    });
    expect(fs.statSync(join(folder, 'secret')).mode & 0o777).toBe(0o640);
    expect(fs.readFileSync(join(output, 'a/b/weights'), 'utf8')).toBe('weights');
    expect(fs.statSync(join(output, 'run')).mode & 0o777).toBe(0o700);
  });

  test('within its limits: bytes as a reader sees them, and every entry', async () => {
    const limits = { outputBytes: 100, outputFiles: 5 };
    fs.mkdirSync(join(output, 'd'));
    fs.writeFileSync(join(output, 'd/f'), Buffer.alloc(100));
    expect(await outputExcess(output, limits)).toBeUndefined();
    fs.writeFileSync(join(output, 'one'), 'x');
    expect(await outputExcess(output, limits)).toMatch(/larger than 100 bytes/);
    fs.truncateSync(join(output, 'd/f'), 0);
    for (let i = 0; i < 3; i++) fs.symlinkSync('x', join(output, `l${i}`));
    expect(await settleOutput(output, { ...limits, outputBytes: 1000 })).toMatch(/more than 5 files/);
    fs.truncateSync(join(output, 'd/f'), 1e12);
    expect(await outputExcess(output, { ...limits, outputFiles: 10 })).toMatch(/larger/);
  });
});

describe('a directory whose name is no text', () => {
  const bytes = (...parts: (string | number)[]): Buffer =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

  test('is measured as any other', async () => {
    const hidden = bytes(`${output}/`, 0xff);
    fs.mkdirSync(hidden);
    fs.writeFileSync(bytes(`${output}/`, 0xff, '/big'), Buffer.alloc(200));
    expect(await outputExcess(output, { outputBytes: 100, outputFiles: 5 })).toMatch(/larger than 100/);
    for (let i = 0; i < 5; i++) fs.writeFileSync(bytes(`${output}/`, 0xff, `/${i}`), '');
    expect(await outputExcess(output, { outputBytes: 1000, outputFiles: 5 })).toMatch(/more than 5 files/);
    expect(await settleOutput(output, { outputBytes: 1000, outputFiles: 5 })).toMatch(/more than 5 files/);
  });

  test('is taken back with all below it, and cut off where it is too deep', async () => {
    const closed = bytes(`${output}/`, 0xff, '/closed');
    fs.mkdirSync(closed, { recursive: true });
    fs.chmodSync(closed, 0);
    expect(await takeBack(output)).toBe(0);
    expect(fs.statSync(closed).mode & 0o777).toBe(0o700);
    fs.mkdirSync(bytes(`${output}/`, 0xff, `/${'d'.repeat(200)}`.repeat(12)), { recursive: true });
    expect(await takeBack(output)).toBe(1);
    expect(await outputExcess(output, { outputBytes: 1, outputFiles: 50 })).toBeUndefined();
  });
});

describe('the user of a sandbox', () => {
  const root = { uid: 0, gid: 0 };
  test.each([
    [undefined, 65532, 65532],
    [{ uid: 0, gid: undefined }, 65532, 65532],
    [{ uid: 0, gid: 0 }, 65532, 65532],
    [{ uid: 1000, gid: undefined }, 1000, 1000],
    [{ uid: 1000, gid: 0 }, 1000, 1000],
    [{ uid: 1000, gid: 50 }, 1000, 50],
    [{ uid: 65534, gid: 65534 }, 65532, 65532],
    [{ uid: 4_294_967_294, gid: 1 }, 65532, 1],
  ])('of an image that names %j is %i:%i for an agent that is root', (image, uid, gid) => {
    expect(sandboxUser(image, root)).toEqual({ uid, gid, host: { uid, gid } });
  });

  test('is the agent itself to the host where it isn’t root', () => {
    const agent = { uid: 501, gid: 20 };
    expect(sandboxUser({ uid: 1000, gid: 50 }, agent)).toEqual({ uid: 1000, gid: 50, host: agent });
  });

  test('is given directories without a link being followed', async () => {
    fs.symlinkSync('../secret', join(output, 'link'));
    const before = fs.statSync(join(folder, 'secret')).uid;
    await handOver(output, { uid: 4711, gid: 4711 });
    expect(fs.statSync(join(folder, 'secret')).uid).toBe(before);
    expect(fs.lstatSync(output).uid).toBe(process.getuid?.() === 0 ? 4711 : process.getuid?.());
  });
});
