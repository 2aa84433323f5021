import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, mkdirSync, writeFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupEntries, passwdEntries } from '../../../../src/solution/image/run/imageAccounts.ts';
import { accountFiles } from '../../../../src/tee/sandbox/home/accountFiles.ts';
import { addedEnvironment, runEnvironment } from '../../../../src/tee/sandbox/home/environment.ts';
import { openFilesLimit } from '../../../../src/tee/sandbox/home/openFiles.ts';
import {
  ownProcessors,
  parseProcessors,
  takeProcessors,
} from '../../../../src/tee/sandbox/home/processors.ts';
import { layOutScratch, scratchExcess, wipeScratch } from '../../../../src/tee/sandbox/home/scratchSpace.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('the accounts of a run', () => {
  const user = { uid: 1000, gid: 1001 };

  test('are the image’s own where they name the user', () => {
    const image = { passwd: bytes('trainer:x:1000:1001::/home/t:/bin/sh'), group: bytes('g:x:1001:') };
    const made = accountFiles(image, user, '/home');
    expect(made).toEqual({ ...image, name: 'trainer' });
  });

  test('get a line for a user that the image does not have, under a name that it does not have either', () => {
    const image = { passwd: bytes('solution:x:5:5::/:/bin/sh'), group: bytes('') };
    const made = accountFiles(image, user, '/sp/scratch/home');
    expect(Buffer.from(made.passwd).toString()).toBe(
      'solution:x:5:5::/:/bin/sh\nsolution2:x:1000:1001::/sp/scratch/home:/bin/sh\n',
    );
    expect(Buffer.from(made.group).toString()).toBe('solution:x:1001:\n');
    expect(made.name).toBe('solution2');
  });

  test('name user and group, and keep every byte of the image’s, whatever that holds', () => {
    const line = fc.constantFrom(
      'a:x:1000:7::/:/bin/sh',
      'solution:x:1:1',
      'x:y',
      '::::',
      '\u0000:x:1000:1::',
      'b:x:1001:',
    );
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.array(line, { maxLength: 5 }).map((lines) => bytes(lines.join('\n'))),
    );
    fc.assert(
      fc.property(file, file, (passwd, group) => {
        const made = accountFiles({ passwd, group }, user, '/home');
        expect(Buffer.from(made.passwd).subarray(0, passwd.length).equals(passwd)).toBe(true);
        expect(passwdEntries(made.passwd).some(({ uid }) => uid === user.uid)).toBe(true);
        expect(groupEntries(made.group).some(({ gid }) => gid === user.gid)).toBe(true);
        expect(made.name).toMatch(/^[A-Za-z0-9_.@$-]+$/);
      }),
    );
  });
});

describe('the environment of a run', () => {
  test('is the image’s, and of ours what that leaves out', () => {
    const image = ['HOME=/root', 'A=1', 'A=2=3', 'OMP_NUM_THREADS=', 'nonsense', '=x'];
    const all = runEnvironment(image, 'trainer', 3);
    expect(all.get('HOME')).toBe('/root');
    expect(all.get('A')).toBe('2=3');
    expect(all.get('OMP_NUM_THREADS')).toBe('');
    expect(all.get('MKL_NUM_THREADS')).toBe('3');
    expect(all.get('USER')).toBe('trainer');
    const added = addedEnvironment(image, 'trainer', 3);
    expect(added).toContain('TMPDIR=/sp/scratch/tmp');
    expect(added.filter((pair) => /^(?:HOME|OMP_NUM_THREADS)=/.test(pair))).toEqual([]);
    // What an engine makes of both is what the other engine is given whole.
    const pairs = [...image, ...added].filter((pair) => pair.indexOf('=') > 0);
    const merged = new Map(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
    expect(Object.fromEntries(merged)).toEqual(Object.fromEntries(all));
  });
});

test.each([
  ['NVIDIA_VISIBLE_DEVICES', 'void'],
  ['AMD_VISIBLE_DEVICES', ''],
  ['ASCEND_VISIBLE_DEVICES', ''],
  ['HABANA_VISIBLE_DEVICES', ''],
])('whatever an image says of %s, its run is given no device by a name in its environment', (name, value) => {
  const image = [`${name}=all`, 'NVIDIA_DRIVER_CAPABILITIES=compute,utility'];
  expect(runEnvironment(image, 'trainer', 3).get(name)).toBe(value);
  expect(addedEnvironment(image, 'trainer', 3)).toContain(`${name}=${value}`);
  expect([...runEnvironment([], 'trainer', 3).keys()].filter((one) => one.includes('VISIBLE'))).toEqual([
    'NVIDIA_VISIBLE_DEVICES',
  ]);
});

describe('the processors of a run', () => {
  test('are read as the kernel lists them', () => {
    expect(parseProcessors('0-2,5,8-9\n')).toEqual([0, 1, 2, 5, 8, 9]);
    expect(parseProcessors('')).toEqual([]);
    expect(parseProcessors('x,3-1')).toEqual([]);
    expect(ownProcessors().length).toBe(
      Number(execFileSync('nproc', { env: { PATH: process.env['PATH'] } })),
    );
  });

  test('are whole ones for the share, those that the fewest others have, and as many as there are', () => {
    const own = [0, 1, 2, 3];
    const [first, second] = [takeProcessors(1.5, own), takeProcessors(2, own)];
    expect([first.count, second.count]).toEqual([2, 2]);
    const together = [first, second].flatMap(({ list }) => parseProcessors(list ?? ''));
    expect(together.sort()).toEqual(own);
    expect(takeProcessors(64, own)).toMatchObject({ count: 4, list: '0,1,2,3' });
    expect(takeProcessors(0.1, []).count).toBe(1);
    // However often it is called, a run gives back what it took once.
    for (let i = 0; i < 3; i++) first.release();
    const ofFirst = parseProcessors(first.list ?? '');
    const later = [takeProcessors(2, ofFirst), takeProcessors(2, ofFirst)];
    const [mostUsed = 0] = ofFirst;
    const [less = 0] = parseProcessors(second.list ?? '');
    later.push(takeProcessors(1, [mostUsed, less]));
    expect(later.at(-1)?.list).toBe(String(less));
    for (const taken of [second, ...later]) taken.release();
  });
});

describe('the files that a run may have open', () => {
  const status = (capabilities: string, hard: string) => (path: string) =>
    path.endsWith('status')
      ? `Name:\tx\nCapEff:\t${capabilities}\n`
      : `Limit   Soft   Hard   Units\nMax open files            1024                 ${hard}               files\n`;

  test.each([
    ['000001ffffffffff', '4096', 65536],
    ['000001fffeffffff', '20000', 20000],
    ['0000000000000000', '1048576', 65536],
    ['0000000000000000', 'unlimited', 65536],
  ])('with capabilities %s and a limit of %s are %i', (capabilities, hard, expected) => {
    expect(openFilesLimit(status(capabilities, hard))).toBe(expected);
  });
});

describe('the scratch of a run', () => {
  test('is laid out, measured against the slot, and emptied whatever its modes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scratch-'));
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const volumes = await layOutScratch(temporary, 2);
    expect(volumes.every(existsSync)).toBe(true);
    expect(readdirSync(temporary).sort()).toEqual(['cache', 'home', 'tmp', 'volumes']);
    writeFileSync(join(temporary, 'tmp/one'), Buffer.alloc(1000));
    writeFileSync(join(volumes[0] ?? '', 'other'), Buffer.alloc(1000));
    expect(await scratchExcess(temporary, { scratchBytes: 2000 })).toBeUndefined();
    expect(await scratchExcess(temporary, { scratchBytes: 1999 })).toMatch(/1999 bytes.*option\.scratch/);
    mkdirSync(join(temporary, 'closed/below'), { recursive: true });
    writeFileSync(join(temporary, 'closed/below/file'), 'x', { mode: 0 });
    execFileSync('chmod', ['0', join(temporary, 'closed/below'), join(temporary, 'closed')]);
    await wipeScratch(temporary);
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
