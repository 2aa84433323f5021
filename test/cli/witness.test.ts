import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { initLedgerRepository } from '../../src/ledger/git/gitInit.ts';
import { openLedgerRepository } from '../../src/ledger/git/gitLedger.ts';
import { formatHead } from '../../src/ledger/ledgerHead.ts';
import { git } from '../ledger/git/gitTestRepository.ts';
import { addLeaves } from '../ledger/git/someLeaves.ts';
import { CliFixture } from './cliFixture.ts';

let fixture: CliFixture;
let readers = 0;
beforeEach(async () => {
  fixture = new CliFixture();
  await initLedgerRepository(fixture.path('ledger.git'));
});
afterEach(() => {
  fixture.remove();
});

const open = () =>
  openLedgerRepository(fixture.path('ledger.git'), { cacheDir: fixture.path(`reader-${++readers}`) });
const append = async (...words: string[]): Promise<void> => addLeaves(await open(), words);
const headNow = async (): Promise<string> => {
  const { log } = await (await open()).snapshot();
  return log === undefined ? '' : formatHead(log);
};
const witness = (args: readonly string[], env: Record<string, string> = {}) =>
  fixture.run('alice', ['witness', ...args, '--ledger', fixture.path('ledger.git')], env);
const key = (): string => fixture.path('alice-home', 'witness', 'key.pem');

test('a key is made once, and the memory begins when there is a ledger, with the head that is confirmed', async () => {
  const early = await witness(['init', '--name', 'alice.example/witness']);
  expect(early).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^Witness: alice\.example\/witness\+/),
  });
  expect(early.out).toContain('run this again');
  expect(statSync(key()).mode & 0o777).toBe(0o600);
  const made = readFileSync(key(), 'utf8');
  await append('one');
  const head = await headNow();
  const unasked = await witness(['init']);
  expect([unasked.status, unasked.err]).toEqual([2, expect.stringContaining(`give --confirm ${head}`)]);
  const wrong = await witness(['init', '--confirm', head.replace(/.{4}$/, '0123')]);
  expect([wrong.status, wrong.err]).toEqual([1, expect.stringContaining('was rolled back or rewritten')]);
  await append('two');
  const begun = await witness(['init', '--confirm', head]);
  expect([begun.status, begun.out]).toEqual([
    0,
    expect.stringContaining(`It begins with ${await headNow()}`),
  ]);
  expect((await witness(['init', '--confirm', head])).out).toContain('It had begun');
  expect(readFileSync(key(), 'utf8')).toBe(made);
  expect(fixture.transcript).not.toContain('PRIVATE');
});

test('a run signs what is new, and says nothing but that; a fork ends it with one line, and a proof', async () => {
  await append('one');
  await witness(['init', '--confirm', await headNow()]);
  await append('two');
  const before = (await git(fixture.path('ledger.git'), ['rev-parse', 'ledger'])).trim();
  await append('three');
  const signed = await headNow();
  const run = await witness(['run', '--once', '--json']);
  expect(JSON.parse(run.out)).toMatchObject({ head: signed, signed: [{ head: signed }] });
  expect((await witness(['run', '--once'])).out).toBe(`Nothing new: ${signed} is cosigned\n`);
  await git(fixture.path('ledger.git'), ['update-ref', 'refs/heads/ledger', before]);
  await append('another', 'and more');
  const forked = await witness(['run', '--once']);
  expect([forked.status, forked.out]).toEqual([1, '']);
  expect(forked.err).toMatch(
    new RegExp(`^error: the ledger was forked: it shows ${await headNow()}, which does not hold ${signed} `),
  );
  const proof = await git(fixture.path('ledger.git'), ['show', `witness:forks/${await headNow()}.json`]);
  const file = fixture.write('proof.json', proof);
  const checked = await witness(['check', file]);
  expect(checked.out).toBe(
    `It holds (fork): the witness signed ${signed}, and was shown ${await headNow()}\n`,
  );
  const changed = await witness([
    'check',
    fixture.write('changed.json', proof.replace('"fork"', '"shorter"')),
  ]);
  expect([changed.status, changed.err]).toEqual([
    1,
    expect.stringContaining('proves nothing: what was seen is not shorter'),
  ]);
});

test('the key comes from the environment where it is a secret, and the memory from where it is said to be', async () => {
  await append('one');
  await witness(['init']);
  const secret = readFileSync(key(), 'utf8');
  await initLedgerRepository(fixture.path('memory.git'));
  const memory = ['--memory', fixture.path('memory.git'), '--memory-branch', 'alice'];
  const env = { COUNTERSIGN_WITNESS_KEY: secret, COUNTERSIGN_HOME: fixture.path('runner-home') };
  expect(await witness(['init', '--confirm', await headNow(), ...memory], env)).toMatchObject({ status: 0 });
  // The home remembers where.
  await append('two');
  expect((await witness(['run', '--once'], env)).out).toContain('Cosigned 3-');
  expect(await git(fixture.path('memory.git'), ['ls-tree', '--name-only', 'alice'])).toContain('note');
  const lost = await witness(['run', '--once']);
  expect([lost.status, lost.err]).toEqual([1, expect.stringContaining('remembers nothing')]);
  const none = await witness(['run', '--once'], { COUNTERSIGN_HOME: fixture.path('nobody') });
  expect([none.status, none.err]).toEqual([1, expect.stringContaining('there is no key of a witness')]);
});
