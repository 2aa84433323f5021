import { describe, expect, it } from '@jest/globals';
import { toUtf8 } from '../../../src/bytes/byteForms.ts';
import { ReadAhead } from '../../../src/ledger/entries/readAhead.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import type { LogView } from '../../../src/ledger/log/logView.ts';
import { OwnVerdicts } from '../../../src/ledger/verdicts/verdicts.ts';

const log = {} as LogView;
const verdicts = new OwnVerdicts();

/** A snapshot that notes what is read, and may fail. */
function noted(): { inner: LedgerSnapshot; read: string[]; fail: Set<string> } {
  const read: string[] = [];
  const fail = new Set<string>();
  const inner: LedgerSnapshot = {
    commit: 'c',
    log,
    verdicts,
    list: (directory) => Promise.resolve([`${directory}!`]),
    read: (path) => {
      read.push(path);
      return fail.has(path) ? Promise.reject(new Error(path)) : Promise.resolve(toUtf8(path));
    },
    readEarlier: (path, sha256, leaf) =>
      Promise.resolve(sha256 === 'digest' && leaf === 7 ? toUtf8(`earlier ${path}`) : undefined),
  };
  return { inner, read, fail };
}

describe('a snapshot of which files are asked for before they are read', () => {
  it('is the one that it stands before, in all else', async () => {
    const { inner } = noted();
    const ahead = new ReadAhead(inner);
    expect([ahead.commit, ahead.log, ahead.verdicts]).toEqual(['c', log, verdicts]);
    expect(ahead.log).toBe(log);
    expect(ahead.verdicts).toBe(verdicts);
    expect(await ahead.list('orders')).toEqual(['orders!']);
    expect(await ahead.readEarlier('a', 'digest', 7)).toEqual(toUtf8('earlier a'));
    expect(await ahead.readEarlier('a', 'another', 7)).toBeUndefined();
  });

  it('reads once what was asked for, and anew what is read again', async () => {
    const { inner, read } = noted();
    const ahead = new ReadAhead(inner);
    expect(await ahead.ask('a')).toEqual(toUtf8('a'));
    expect(await ahead.read('a')).toEqual(toUtf8('a'));
    expect(read).toEqual(['a']);
    await ahead.read('a');
    expect(read).toEqual(['a', 'a']);
    await ahead.read('b');
    expect(read).toEqual(['a', 'a', 'b']);
  });

  it('asks again for what failed', async () => {
    const { inner, read, fail } = noted();
    const ahead = new ReadAhead(inner);
    fail.add('a');
    await expect(ahead.ask('a')).rejects.toThrow('a');
    fail.clear();
    expect(await ahead.read('a')).toEqual(toUtf8('a'));
    expect(read).toEqual(['a', 'a']);
  });
});
