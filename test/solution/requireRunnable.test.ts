import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readImageStream } from '../../src/solution/image/readImage.ts';
import { executableFormat } from '../../src/solution/image/run/executableFormat.ts';
import { NotRunnable } from '../../src/solution/image/run/notRunnable.ts';
import { architectureNamed, requireRunnable } from '../../src/solution/image/run/requireRunnable.ts';
import { archiveOf, blobOf, builtImage } from '../servers/builtImage.ts';
import type { RawMember } from '../servers/tarBlocks.ts';
import { programStart } from '../servers/testImage.ts';

const TEE = { architecture: 'amd64', who: 'this TEE' };
const ELF = programStart(62);
const X = 0o755;

/** A program that names its loader, as a linker writes it. */
function dynamic(loader: string): Buffer {
  const program = Buffer.alloc(200);
  ELF.copy(program);
  program.writeBigUInt64LE(64n, 32);
  program.writeUInt16LE(56, 54);
  program.writeUInt16LE(1, 56);
  program.writeUInt32LE(3, 64);
  program.writeBigUInt64LE(120n, 64 + 8);
  program.writeBigUInt64LE(BigInt(loader.length + 1), 64 + 32);
  program.write(`${loader}\0`, 120);
  return program;
}

const HAS: RawMember[] = [
  { name: 'bin/tool', mode: X, content: ELF },
  { name: 'bin/data', mode: 0o644, content: ELF },
  { name: 'bin/arm', mode: X, content: programStart(183) },
  { name: 'bin/text', mode: X, content: 'echo hello\n' },
  { name: 'bin/empty', mode: X },
  { name: 'bin/script', mode: X, content: '#! /bin/tool -x\n' },
  { name: 'bin/twice', mode: X, content: '#!/bin/script\n' },
  { name: 'bin/windows', mode: X, content: '#!/bin/tool\r\n' },
  { name: 'bin/lost', mode: X, content: '#!/bin/none\n' },
  { name: 'bin/loop', mode: X, content: '#!/bin/loop\n' },
  { name: 'bin/dynamic', mode: X, content: dynamic('/lib/ld.so') },
  { name: 'bin/alpine', mode: X, content: dynamic('/lib/ld-musl.so') },
  { name: 'lib/ld.so', mode: X, content: ELF },
  { name: 'bin/linked', typeflag: '2', linkname: 'tool' },
  { name: 'bin/hard', typeflag: '1', linkname: 'bin/tool' },
  { name: 'bin/sub/', typeflag: '5', mode: X },
  { name: 'app/run', mode: X, content: ELF },
];

async function judge(config: Record<string, unknown>, architecture = 'amd64'): Promise<string> {
  const image = builtImage([HAS], { config, architecture });
  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    yield await Promise.resolve(archiveOf([...image.blobs.map(blobOf), image.dockerIndex(null)]));
  }
  const facts = await readImageStream(bytes());
  try {
    requireRunnable(facts, TEE);
    return 'runs';
  } catch (error) {
    if (!(error instanceof NotRunnable)) throw error;
    expect([error.code, typeof error.mend]).toEqual(['input', 'string']);
    expect(error.published).not.toContain('bin');
    return error.message;
  }
}

describe('an image that could not be started is refused', () => {
  test.each([
    [
      'another machine',
      { Entrypoint: ['/bin/tool'] },
      /^the image is for arm64, this TEE is amd64$/,
      'arm64',
    ],
    ['no entry point', {}, /has no entry point/],
    ['an empty one', { Entrypoint: [], Cmd: [''] }, /has no entry point/],
    ['one that is not there', { Entrypoint: ['/bin/none'] }, /"\/bin\/none" is not in the image/],
    [
      'one that is in no directory of PATH',
      { Cmd: ['none'], Env: ['PATH=/bin'] },
      /"none" is in no directory/,
    ],
    ['a directory', { Entrypoint: ['/bin/sub'] }, /is not in the image/],
    ['one without the permission', { Entrypoint: ['/bin/data'] }, /may not be executed/],
    [
      'a program for another machine',
      { Entrypoint: ['/bin/arm'] },
      /a program for arm64, in an image for amd64/,
    ],
    ['a text', { Entrypoint: ['/bin/text'] }, /neither a program nor a script/],
    ['nothing', { Entrypoint: ['/bin/empty'] }, /neither a program nor a script/],
    ['a script with the line ends of Windows', { Entrypoint: ['/bin/windows'] }, /as Windows does/],
    [
      'a script without its interpreter',
      { Entrypoint: ['/bin/lost'] },
      /script of "\/bin\/none", which is not in/,
    ],
    [
      'a program without its loader',
      { Entrypoint: ['/bin/alpine'] },
      /loader "\/lib\/ld-musl.so", which is not in/,
    ],
  ] as const)('%s', async (_, config, message, ...rest: readonly string[]) => {
    expect(await judge(config, rest[0])).toMatch(message);
  });

  test.each([
    ['by its path', { Entrypoint: ['/bin/tool'] }],
    ['by the default PATH', { Cmd: ['tool', '-x'] }],
    ['by its own PATH, the last that is set', { Cmd: ['run'], Env: ['PATH=/none', 'PATH=/none:/app'] }],
    ['by a PATH that is relative', { Cmd: ['run'], Env: ['PATH=.'], WorkingDir: '/app' }],
    ['relative to its directory', { Entrypoint: ['./run'], WorkingDir: '/app' }],
    ['through a link', { Entrypoint: ['/bin/linked'] }],
    ['by a hard link', { Entrypoint: ['/bin/hard'] }],
    ['a script', { Entrypoint: ['/bin/script'] }],
    ['a script of a script', { Entrypoint: ['/bin/twice'] }],
    ['with its loader', { Entrypoint: ['/bin/dynamic'] }],
    ['one that an input brings', { Entrypoint: ['/sp/inputs/input-0002/train'] }],
  ])('and one that could is not: %s', async (_, config) => {
    expect(await judge(config)).toBe('runs');
  });

  test('scripts that start each other come to an end', async () => {
    expect(await judge({ Entrypoint: ['/bin/loop'] })).toMatch(/scripts that start scripts/);
  });

  test('whatever a file begins with, its format is told', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isElf) => {
        const start = isElf ? Buffer.concat([dynamic('/x').subarray(0, 20), bytes]) : Buffer.from(bytes);
        expect(['elf', 'script', 'other']).toContain(executableFormat(start).kind);
      }),
    );
  });

  test('names of one machine are one', () => {
    expect(['x86_64', 'x64', 'amd64', 'AMD64'].map(architectureNamed)).toEqual(Array(4).fill('amd64'));
    expect(['aarch64', 'arm64'].map(architectureNamed)).toEqual(['arm64', 'arm64']);
  });
});
