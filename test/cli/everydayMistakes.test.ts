import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture } from './cliFixture.ts';

describe('one thing taken for another is told so, and changes nothing', () => {
  const fixture = new CliFixture();
  const at = (...names: string[]): string => fixture.path(...names);
  let offer = 0;

  beforeAll(async () => {
    offer = await fixture.offerData();
    mkdirSync(at('folder'));
    await fixture.json('alice', ['keys', 'backup', at('home.asc')], { COUNTERSIGN_PASSPHRASE: 'horse' });
  });

  afterAll(() => {
    fixture.remove();
  });

  test.each<[string, () => string[], number, RegExp, string?]>([
    [
      'a resource file for a backup',
      () => ['keys', 'restore', at('data.resource.json')],
      1,
      /data\.resource\.json is no backup of a home \(give what `countersign keys backup` wrote/,
      'nobody',
    ],
    [
      'a backup for a key',
      () => ['keys', 'import', at('home.asc')],
      1,
      /is a sealed message, not a key \(if it is the backup of a home: countersign keys restore/,
    ],
    [
      'a resource file for evidence',
      () => ['policy', 'init', '--from', at('data.resource.json')],
      1,
      /this is no evidence: it is what `countersign tee doctor --json` prints/,
    ],
    [
      'an offer of data for a TEE',
      () => ['tee', 'run', '--once', '--offer', String(offer)],
      1,
      /offer \d+ is a Data offer: it has no evidence \(name TEE offers of yours/,
    ],
    [
      'an archive over something else',
      () => ['solution', 'build', at('folder'), '--output', at('data.txt')],
      1,
      /data\.txt is there already, and is no image archive \(nothing was built/,
    ],
    [
      'results where there are none',
      () => ['ledger', 'page', at('site'), '--results', at('nowhere')],
      1,
      /there is no directory .*nowhere with results/,
    ],
    [
      'pages over a file',
      () => ['ledger', 'page', at('data.txt')],
      1,
      /data\.txt is a file \(name a directory/,
    ],
    [
      'a page below a directory that is not there',
      () => ['solution', 'review', at('data.txt'), '--html', at('nowhere', 'page.html')],
      1,
      /page\.html cannot be written: its directory does not exist/,
    ],
    [
      'a page over a directory',
      () => ['solution', 'review', at('data.txt'), '--html', at('folder')],
      1,
      /folder is a directory, where a file is to be written/,
    ],
    [
      'a page over something else',
      () => ['solution', 'review', at('data.txt'), '--html', at('data.txt')],
      1,
      /data\.txt exists already, and is no page of a review \(nothing was written/,
    ],
    [
      'a bill of materials over something else',
      () => ['solution', 'review', at('data.txt'), '--sbom', at('data.txt')],
      1,
      /data\.txt exists already, and is no bill of materials/,
    ],
    [
      'a resource file over a directory',
      () => ['files', 'upload', at('data.txt'), '--force', '--output', at('folder')],
      1,
      /folder is a directory, where a file is to be written \(nothing was uploaded/,
    ],
    [
      'the number of an order for an index',
      () => ['ledger', 'show', '2700'],
      1,
      /the log has the entries 0 to \d, and no 2700 \(.*countersign ledger log 2700\)/,
    ],
    [
      'none for at least one',
      () => ['ledger', 'page', at('site'), '--newest', '0'],
      2,
      /whole number from 1 on/,
    ],
    [
      'a word for a command',
      () => ['help', 'orders', 'finish'],
      2,
      /there is no command "finish" to help with \(see those that there are/,
    ],
    ['a word after a command', () => ['orders', 'help', 'finish'], 2, /there is no command "finish"/],
    ['a word for all of them', () => ['help', 'finish'], 2, /there is no command "finish"/],
  ])('%s', async (_what, args, status, says, who = 'alice') => {
    const before = readFileSync(at('data.txt'), 'utf8');
    const run = await fixture.run(who, args());
    expect(run.err).toMatch(says);
    expect(run.err.trimEnd().split('\n').at(-1)).toMatch(/^error: /);
    expect([run.status, run.out]).toEqual([status, '']);
    expect(readFileSync(at('data.txt'), 'utf8')).toBe(before);
  });

  test('a file for a home', async () => {
    const run = await fixture.run('alice', ['orders', 'list'], { COUNTERSIGN_HOME: at('data.txt') });
    expect(run).toMatchObject({
      status: 1,
      err: `error: ${at('data.txt')} is a file, where a directory is wanted\n`,
    });
  });

  test('`orders help complete` is help, too', async () => {
    const { out } = await fixture.run('alice', ['orders', 'help', 'complete']);
    expect(out).toBe((await fixture.run('alice', ['orders', 'complete', '--help'])).out);
  });

  test("pages of what one's key opens are for oneself alone", async () => {
    await fixture.json('alice', ['ledger', 'page', at('own'), '--mine']);
    expect(statSync(at('own')).mode & 0o777).toBe(0o700);
    expect(statSync(at('own', 'index.html')).mode & 0o777).toBe(0o600);
  });
});
