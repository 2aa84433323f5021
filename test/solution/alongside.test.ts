import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { alongside } from '../../src/solution/alongside.ts';
import { collect, inPieces } from '../resource/temporaryDirectory.ts';

const MIB = 1024 * 1024;

describe('a stream that is read once, for two', () => {
  test('gives both the same bytes, however it is cut', async () => {
    const pieces = fc.tuple(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 999 }));
    await fc.assert(
      fc.asyncProperty(pieces, async ([content, piece]) => {
        const { bytes, result } = alongside(inPieces(content, piece), collect);
        const mine = await collect(bytes);
        expect(mine.equals(content)).toBe(true);
        expect((await result).equals(content)).toBe(true);
      }),
    );
  });

  test('goes on without a reader that fails, or has seen enough', async () => {
    const content = Buffer.alloc(20 * MIB, 'x');
    const failing = alongside(inPieces(content, MIB), async (copy) => {
      for await (const piece of copy) throw new Error(`not after ${String(piece)[0] ?? ''}`);
    });
    failing.result.catch(() => undefined);
    expect((await collect(failing.bytes)).equals(content)).toBe(true);
    await expect(failing.result).rejects.toThrow('not after x');

    const early = alongside(inPieces(content, MIB), () => Promise.resolve('enough'));
    expect((await collect(early.bytes)).equals(content)).toBe(true);
    expect(await early.result).toBe('enough');
  });

  test('waits for a slow reader instead of keeping what it has not read', async () => {
    let made = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      for (; made < 64; made += 1) yield await Promise.resolve(Buffer.alloc(MIB));
    }
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    const { bytes, result } = alongside(source(), async (copy) => {
      await waiting;
      return (await collect(copy)).length;
    });
    const mine = collect(bytes);
    for (let turn = 0; turn < 1000; turn += 1) await setImmediate();
    expect(made).toBeLessThan(8);
    go();
    expect((await mine).length).toBe(64 * MIB);
    expect(await result).toBe(64 * MIB);
  });

  test('never shows a reader an end that is none: neither when the source fails, nor when it is left', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.of(1);
      await Promise.reject(new Error('the source broke'));
    }
    const failing = alongside(broken(), collect);
    failing.result.catch(() => undefined);
    await expect(collect(failing.bytes)).rejects.toThrow('the source broke');
    await expect(failing.result).rejects.toThrow('the source broke');

    const left = alongside(inPieces(Buffer.alloc(100), 10), collect);
    left.result.catch(() => undefined);
    await left.bytes.next();
    await left.bytes.return();
    await expect(left.result).rejects.toThrow('the stream was left');
  });
});
