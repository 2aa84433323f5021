import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeContent } from '../../../src/review/content/describeContent.ts';
import { readPickles } from '../../../src/review/content/formats/pickleReader.ts';
import { fromPython } from '../../support/realFiles.ts';

const OBJECT = `
import pickle, os, collections
class Taker:
    def __reduce__(self): return (os.system, ('cp /sp/inputs/* /sp/output',))
`;

describe('a pickle', () => {
  test.each([0, 1, 2, 3, 4, 5])('of protocol %d: tells what it imports and calls', async (protocol) => {
    const bytes = fromPython(
      `${OBJECT}out.write(pickle.dumps([Taker(), collections.OrderedDict(a=1), {1: 'x' * 9}], protocol=${protocol}))`,
    );
    const content = await describeContent('model.pkl', bytes);
    expect(content).toMatchObject({
      kind: protocol === 0 ? 'text' : 'binary',
      facts: expect.arrayContaining([
        '2 globals that it imports: posix.system, collections.OrderedDict',
        '1 kind of call while it is read: REDUCE 2',
        expect.stringContaining('cp /sp/inputs/* /sp/output'),
      ]),
    });
  });

  test('has all opcodes that Python has, each with an argument of the same length', () => {
    const table = fromPython(
      `import pickletools, json
names = {-1: 'line', -2: 'size1', -3: 'size4', -4: 'size4', -5: 'size8'}
def kind(o):
    if o.arg is None: return 0
    if o.arg.name.endswith('_pair'): return 'lines2'
    return names.get(o.arg.n, o.arg.n)
out.write(json.dumps({o.name: [ord(o.code), kind(o)] for o in pickletools.opcodes}).encode())`,
    );
    const known = JSON.parse(Buffer.from(table).toString()) as Record<string, [number, number | string]>;
    for (const [name, [code, argument]] of Object.entries(known)) {
      // The opcode alone, then its argument, then one that is none: where that stands tells the length.
      const values: Readonly<Record<string, number[]>> = {
        line: [0x30, 0x0a],
        lines2: [0x61, 0x0a, 0x62, 0x0a],
        size1: [2, 0, 0],
        size4: [2, 0, 0, 0, 0, 0],
        size8: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      };
      const bytes =
        typeof argument === 'number' ? new Array<number>(argument).fill(0) : (values[argument] ?? []);
      const reading = readPickles(Uint8Array.of(code, ...bytes, 0xff));
      expect([name, reading.brokenAt]).toEqual([name, 1 + bytes.length]);
    }
  });

  test('finds names that lie in the memo, and says where it cannot', () => {
    // The name is pushed, kept, dropped, and fetched again; then made by a call.
    const memo = 'Vsystem\np7\n0Vposix\ng7\n\x93.';
    expect([...readPickles(bytesOf(memo)).globals]).toEqual(['posix.system']);
    const made = 'Vposix\nVx\n(tR\x93.';
    expect(readPickles(bytesOf(made))).toMatchObject({ unnamed: 1 });
    // Python takes 0_7 as 7; nobody who means well writes it.
    const odd = 'Vsystem\np0_7\n0Vposix\ng7\n\x93.';
    expect(readPickles(bytesOf(odd))).toMatchObject({ unnamed: 1 });
    const escaped = 'V\\u0070osix\nVsystem\n\x93.';
    expect(readPickles(bytesOf(escaped))).toMatchObject({ unnamed: 1 });
  });

  test('without its first opcode, behind another, or broken off before its end: tells as much', async () => {
    const dump = (rest: string): Uint8Array =>
      fromPython(`${OBJECT}d = pickle.dumps(Taker(), protocol=4)\n${rest}`);
    for (const bytes of [
      dump('out.write(d[2:])'),
      dump('out.write(pickle.dumps(1) + d)'),
      dump('out.write(d[:-1] + b"\\xff")'),
      dump('out.write(d[2:-1] + b"\\xff" * 9)'),
    ]) {
      const content = await describeContent('weights.bin', bytes);
      expect(content.kind === 'binary' ? content.facts[0] : content).toBe(
        '1 global that it imports: posix.system',
      );
    }
  });

  test('in a zip archive, as PyTorch writes it, and in an array of objects', async () => {
    const zip = fromPython(
      `${OBJECT}import io, zipfile
b = io.BytesIO()
z = zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED)
z.writestr('archive/data.pkl', pickle.dumps(Taker(), protocol=2))
z.writestr('archive/data/0', b'0' * 100)
z.close()
out.write(b.getvalue())`,
    );
    expect(await describeContent('model.pt', zip)).toMatchObject({
      what: 'PyTorch archive (zip)',
      facts: [
        'archive/data.pkl is a pickle, protocol 2',
        '1 global that it imports: posix.system',
        '1 kind of call while it is read: REDUCE 1',
        '1 text in it: cp /sp/inputs/* /sp/output',
        expect.stringMatching(
          /^2 files in it, not shown here: archive\/data\.pkl \(\d+ bytes; CRC [0-9a-f]{8}\), /,
        ),
      ],
    });
    const array = fromPython(
      `${OBJECT}import struct
h = b"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\\n"
out.write(b'\\x93NUMPY\\x01\\x00' + struct.pack('<H', len(h)) + h + pickle.dumps(Taker(), protocol=4))`,
    );
    expect(await describeContent('x.npy', array)).toMatchObject({
      what: 'NumPy array of objects: a pickle',
      facts: expect.arrayContaining(['1 global that it imports: posix.system']),
    });
  });

  test('whatever its bytes are: reads each at most once, and never throws', () => {
    const real = fromPython(`${OBJECT}out.write(pickle.dumps([Taker(), ('x', 'x')], protocol=4))`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { maxLength: 9 }).map((changes) => {
            const bytes = Uint8Array.from(real);
            for (const [at, value] of changes) bytes[at] = value;
            return bytes;
          }),
        ),
        (bytes) => {
          const { end, brokenAt, calls, globals, textCount } = readPickles(bytes);
          expect(end).toBeLessThanOrEqual(brokenAt ?? bytes.length);
          const called = [...calls.values()].reduce((sum, count) => sum + count, 0);
          expect(called + globals.size + textCount).toBeLessThanOrEqual(2 * bytes.length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('keeps a bounded memo, and says that it follows no more', () => {
    const puts = Array.from({ length: 500_001 }, () => 0x94);
    const tail = bytesOf('Vposix\nVsystem\n\x93.');
    const reading = readPickles(Uint8Array.from([0x4e, ...puts, ...tail]));
    expect(reading).toMatchObject({ unnamed: 1, pickles: 1 });
  });
});

/** A byte for each character. */
function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
