import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RunLog } from '../../src/text/runLog.ts';

function logOf(limit: number, ...chunks: readonly (string | Uint8Array)[]): string {
  const log = new RunLog(limit);
  const stream = log.stream();
  for (const chunk of chunks) stream.add(Buffer.from(chunk));
  return Buffer.from(log.bytes()).toString('latin1');
}

const bytesOf = (text: string): Uint8Array[] => Array.from(Buffer.from(text), (byte) => Buffer.from([byte]));

const lines = (count: number): string => Array.from({ length: count }, (_, i) => `line ${i}\n`).join('');

describe('the log of a run', () => {
  test('keeps its first and its last lines, and says between them how much is gone', () => {
    const kept = logOf(400, lines(1000), 'CUDA error: the reason\n');
    expect(kept).toMatch(/^line 0\nline 1\n/);
    expect(kept).toMatch(/\nCUDA error: the reason\n$/);
    const [, dropped] = /^\[(\d+) bytes of log were dropped here: raise option\.log/m.exec(kept) ?? [];
    const left = kept.replace(/^\[.*\n/m, '');
    expect(Number(dropped)).toBe(lines(1000).length + 'CUDA error: the reason\n'.length - left.length);
    expect(kept.length).toBeLessThanOrEqual(400);
    for (const line of left.trimEnd().split('\n')) expect(line).toMatch(/^line \d+$|reason$/);
  });

  test('keeps of a progress bar its last state, however it arrives', () => {
    const bar = Array.from({ length: 101 }, (_, i) => `\r${i}%|#####|`).join('');
    expect(logOf(1000, `begin\n${bar}\nend\n`)).toBe('begin\n100%|#####|\nend\n');
    expect(logOf(1000, ...bytesOf(`begin\n${bar}\nend\n`))).toBe('begin\n100%|#####|\nend\n');
    expect(logOf(1000, 'a\r', 'b\r', '\n', 'c\r', '\r\n', 'd\r')).toBe('b\nc\nd');
    expect(logOf(60, ...bytesOf(bar.repeat(100)))).toBe('100%|#####|');
  });

  test('keeps the lines of two streams whole', () => {
    const log = new RunLog(1000);
    const [out, err] = [log.stream(), log.stream()];
    err.add(Buffer.from('\r10%'));
    out.add(Buffer.from('loss 3\nlo'));
    err.add(Buffer.from('\r20%'));
    out.add(Buffer.from('ss 2\n'));
    expect(Buffer.from(log.bytes()).toString()).toBe('loss 3\nloss 2\n20%');
  });

  test('is never a byte over its limit, loses nothing within it, and ends as the program did', () => {
    const text = fc.array(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => bytes.map((b) => (b === 13 ? 14 : b))),
    );
    fc.assert(
      fc.property(text, fc.nat(400), (chunks, limit) => {
        const kept = Buffer.from(logOf(limit, ...chunks), 'latin1');
        const all = Buffer.concat(chunks);
        expect(kept.length).toBeLessThanOrEqual(limit);
        if (all.length <= limit) expect(kept.equals(all)).toBe(true);
        else if (limit > 0) expect(kept.at(-1)).toBe(all.at(-1));
      }),
    );
  });

  test('costs a bounded amount of memory, and the flood of a single line as well', () => {
    const log = new RunLog(100_000);
    const stream = log.stream();
    const chunk = Buffer.alloc(1 << 20, 'x');
    for (let i = 0; i < 200; i++) stream.add(chunk);
    stream.add(Buffer.from('\nthe end\n'));
    const kept = Buffer.from(log.bytes());
    expect(kept.length).toBeLessThanOrEqual(100_000);
    expect(kept.toString().endsWith('\nthe end\n')).toBe(true);
  });
});
