import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture } from './cliFixture.ts';

describe('countersign setup', () => {
  const fixture = new CliFixture();
  const at = (...names: string[]): string => fixture.path(...names);
  const LEDGER = ['--ledger', at('ledger.git'), '--storage', at('store')];

  beforeAll(async () => {
    await fixture.setUp('bob');
    fixture.write('data.txt', 'rows');
  });
  afterAll(() => {
    fixture.remove();
  });

  test('a home that could not be set up is not there', async () => {
    await fixture.run('unmade', ['setup', '--ledger', at('data.txt'), '--name', 'U']);
    expect(existsSync(at('unmade-home', 'config.json'))).toBe(false);
    expect(readFileSync(at('data.txt'), 'utf8')).toBe('rows');
  });

  test('a key without a passphrase says so, and one with a passphrase does not', async () => {
    const told = /no passphrase: whoever can read its file can sign as you/;
    expect((await fixture.run('open', ['setup', '--name', 'O', ...LEDGER])).err).toMatch(told);
    const closed = { COUNTERSIGN_PASSPHRASE: 'secret' };
    expect((await fixture.run('closed', ['setup', '--name', 'C', ...LEDGER], closed)).err).not.toMatch(told);
  });

  test('a home that has a key gets no other, and says so', async () => {
    const before = await fixture.json('bob', ['keys', 'list']);
    const { status, err } = await fixture.run('bob', ['setup', '--name', 'Robert']);
    expect([status, err]).toEqual([
      0,
      expect.stringMatching(/No key was made for Robert: this home has one/),
    ]);
    expect(await fixture.json('bob', ['keys', 'list'])).toEqual(before);
  });
});
