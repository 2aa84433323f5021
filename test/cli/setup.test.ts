import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkFilling } from '../../src/cli/run/init/fillTemplate.ts';
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

  test('a ledger that is a repository of something else is refused, and so is a storage that is a file', async () => {
    const other = at('other');
    for (const words of [
      ['init', '--quiet', '--initial-branch=main', other],
      [
        '-C',
        other,
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@example.org',
        'commit',
        '--quiet',
        '--allow-empty',
        '-m',
        'a',
      ],
    ])
      expect(spawnSync('git', words).status).toBe(0);
    const run = await fixture.run('wrong', ['setup', '--ledger', other, '--storage', at('store')]);
    expect([run.status, run.err]).toEqual([1, expect.stringMatching(/other has no branch "ledger"/)]);
    const file = await fixture.run('wrong', [
      'setup',
      '--ledger',
      at('ledger.git'),
      '--storage',
      at('data.txt'),
    ]);
    expect([file.status, file.err]).toEqual([
      1,
      expect.stringMatching(/data\.txt is a file, where a directory is wanted/),
    ]);
    expect(existsSync(at('wrong-home', 'config.json'))).toBe(false);
  });

  test('what opens a ledger is told to nobody: neither which one it had, nor in JSON', async () => {
    const url = (name: string): string => `https://user:t0ken@ledger.example/${name}.git`;
    const places = (name: string): string[] => ['setup', '--ledger', url(name), '--storage', at('store')];
    await fixture.run('opened', places('a'));
    const { err } = await fixture.run('opened', places('b'));
    expect(err).toContain('another before: https://ledger.example/a.git\n');
    const { out } = await fixture.run('opened', [...places('b'), '--json']);
    expect(JSON.parse(out)).toMatchObject({ ledger: 'https://ledger.example/b.git' });
    expect(err + out).not.toContain('t0ken');
    expect(readFileSync(at('opened-home', 'config.json'), 'utf8')).toContain(url('b'));
  });

  test('and no workflow is written with it', () => {
    const filling = { owners: [], approvers: undefined, branch: 'main' };
    for (const ledger of ['https://user:t0ken@ledger.example/a.git', 'https://t0ken@ledger.example/a.git'])
      expect(() => {
        checkFilling({ ...filling, ledger });
      }).toThrow('the URL of the ledger holds credentials: workflows are read by many');
    for (const ledger of ['git@h.example:a/b.git', 'ssh://git@h.example/a.git', 'https://h.example/a.git'])
      expect(() => {
        checkFilling({ ...filling, ledger });
      }).not.toThrow();
  });

  test('a home that is moved to another ledger says which one it had', async () => {
    await fixture.setUp('moved', false);
    const { err } = await fixture.run('moved', [
      'setup',
      '--ledger',
      at('new.git'),
      '--storage',
      at('store'),
    ]);
    expect(err).toContain(`The ledger of this home was another before: ${at('ledger.git')}\n`);
    expect(err).not.toContain('The storage of this home');
  });

  test('a configuration that is broken is mended by what the message says', async () => {
    fixture.write('broken-home/config.json', '{');
    const broken = await fixture.run('broken', ['setup', ...LEDGER]);
    expect(broken.err).toMatch(/not a valid configuration \(remove the file, and write it anew/);
    rmSync(at('broken-home', 'config.json'));
    expect((await fixture.run('broken', ['setup', ...LEDGER])).status).toBe(0);
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
