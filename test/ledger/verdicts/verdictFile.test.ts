import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256Hex } from '../../../src/canonicalJson.ts';
import { SortedNames } from '../../../src/ledger/verdicts/sortedNames.ts';
import { MOST_KEPT, VerdictFile } from '../../../src/ledger/verdicts/verdictFile.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'verdicts-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

let count = 0;
const fresh = (): string => join(directory, String(count++), 'cache', 'ledger');
const secretOf = (path: string): string => join(path, '..', '..', 'secret');
const name = (of: number | string): string => sha256Hex(String(of));
const names = fc.uniqueArray(fc.nat(200), { maxLength: 40 }).map((all) => all.map(name));

async function opened(path: string, secret = secretOf(path)): Promise<VerdictFile> {
  const file = await VerdictFile.open(path, secret);
  if (file === undefined) throw new Error('the home keeps no secret');
  return file;
}

/** A file of these names. */
async function written(all: readonly string[]): Promise<string> {
  const path = fresh();
  const file = await opened(path);
  for (const one of all) file.add(one);
  await file.save();
  return path;
}

describe('names in order', () => {
  it('has those that it was made of, and no other', () => {
    fc.assert(
      fc.property(names, fc.nat(400), (all, other) => {
        const sorted = SortedNames.of([...all, ...all]);
        expect([...sorted]).toEqual([...all].sort());
        for (const one of all) expect(sorted.has(one)).toBe(true);
        expect(sorted.has(name(other))).toBe(all.includes(name(other)));
      }),
    );
  });
});

describe('what a home has verified', () => {
  it('is there for its next command, with what that one adds', async () => {
    const path = await written([name(1), name(2)]);
    const next = await opened(path);
    expect([1, 2, 3].map((one) => next.has(name(one)))).toEqual([true, true, false]);
    next.add(name(3));
    await next.save();
    const last = await opened(path);
    expect([1, 2, 3, 4].map((one) => last.has(name(one)))).toEqual([true, true, true, false]);
    expect([statSync(path).mode & 0o777, statSync(secretOf(path)).mode & 0o777]).toEqual([0o600, 0o600]);
  });

  it('writes nothing where nothing was added', async () => {
    const path = await written([name(1)]);
    const { ino } = statSync(path);
    const next = await opened(path);
    next.has(name(1));
    await next.save();
    expect(statSync(path).ino).toBe(ino);
  });

  it('threat: a file in which any byte is another, or is missing, or that is longer, says nothing', async () => {
    const all = [name(1), name(2), name(3)];
    const path = await written(all);
    const whole = readFileSync(path);
    const says = async (): Promise<boolean[]> => {
      const file = await opened(path);
      return all.map((one) => file.has(one));
    };
    expect(await says()).toEqual([true, true, true]);
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(path, Buffer.from(whole.map((byte, place) => (place === at ? byte ^ 1 : byte))));
      expect([at, await says()]).toEqual([at, [false, false, false]]);
      truncateSync(path, at);
      expect([at, await says()]).toEqual([at, [false, false, false]]);
    }
    writeFileSync(path, Buffer.concat([whole, whole.subarray(-32)]));
    expect(await says()).toEqual([false, false, false]);
    writeFileSync(path, whole);
    expect(await says()).toEqual([true, true, true]);
  });

  it('threat: a file that was written under another secret says nothing, and is written anew', async () => {
    const path = await written([]);
    const forged = await opened(path, join(directory, 'of-another'));
    forged.add(name(1));
    await forged.save();
    const own = await opened(path);
    expect(own.has(name(1))).toBe(false);
    own.add(name(2));
    await own.save();
    const next = await opened(path);
    expect([1, 2].map((one) => next.has(name(one)))).toEqual([false, true]);
  });

  it('threat: is of a bounded size: with more, what was not asked for goes', async () => {
    const path = await written([name('old')]);
    const file = await opened(path);
    for (let at = 0; at < MOST_KEPT + 10; at++) file.add(name(at));
    await file.save();
    expect(statSync(path).size).toBeLessThanOrEqual(MOST_KEPT * 32 + 64);
    const next = await opened(path);
    expect([name(0), name('old')].map((one) => next.has(one))).toEqual([true, false]);
  });

  it('threat: a file that is longer than any is not read, even where its seal holds', async () => {
    const path = await written([name(1)]);
    const sealed = (count: number): void => {
      const title = Buffer.from('countersign verdicts 1\n');
      const all = Buffer.concat([Buffer.alloc((count - 1) * 32), Buffer.alloc(32, 1)]);
      const seal = createHmac('sha256', readFileSync(secretOf(path)))
        .update(title)
        .update(all)
        .digest();
      writeFileSync(path, Buffer.concat([title, all, seal]));
    };
    const last = '01'.repeat(32);
    sealed(MOST_KEPT);
    expect((await opened(path)).has(last)).toBe(true);
    sealed(MOST_KEPT + 1);
    expect((await opened(path)).has(last)).toBe(false);
  });

  it('a home that cannot be written keeps nothing, and fails nothing', async () => {
    const file = join(directory, 'a-file');
    writeFileSync(file, '');
    expect(await VerdictFile.open(fresh(), join(file, 'secret'))).toBeUndefined();
    const verdicts = await opened(join(file, 'cache'), join(directory, 'a-secret'));
    verdicts.add(name(1));
    await verdicts.save();
    expect(verdicts.has(name(1))).toBe(true);
  });

  it('a secret that was cut short is none', async () => {
    const path = await written([name(1)]);
    truncateSync(secretOf(path), 31);
    expect(await VerdictFile.open(path, secretOf(path))).toBeUndefined();
  });
});
