import { existsSync, mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture } from './cliFixture.ts';

describe('an option that makes no sense is refused before anything is made', () => {
  const fixture = new CliFixture();
  const at = (...names: string[]): string => fixture.path(...names);
  let offer = 0;

  beforeAll(async () => {
    offer = await fixture.offerData();
    fixture.write('words.json', 'name,disease\nBob,flu');
    mkdirSync(at('folder'));
  });

  afterAll(() => {
    fixture.remove();
  });

  const complete = ['orders', 'complete', '902', '--status', 'done', '--solution-hash', 'a'.repeat(64)];
  const slots = (type: string): string[] => [
    ...['register', type, '--offer', String(offer), '--slot-info', at('slot.json')],
  ];

  test.each<[string, () => string[], number, RegExp]>([
    ['no hours', () => [...complete, '--hours', '0'], 2, /--hours is a number from 0\.1 to 8760, not "0"/],
    [
      'a century of hours',
      () => [...complete, '--hours', '876000'],
      2,
      /--hours is a number from 0\.1 to 8760, not "876000"/,
    ],
    [
      'no hours of a card',
      () => ['orders', 'card', '902', '--hours', '0'],
      2,
      /--hours is a number from 0\.1 to 8760/,
    ],
    [
      'no pause of an agent',
      () => ['tee', 'run', '--poll', '0'],
      2,
      /--poll is a number from 0\.1 on, not "0"/,
    ],
    [
      'a deposit in words',
      () => order('--deposit', 'much'),
      2,
      /--deposit is a number from 0 on, not "much"/,
    ],
    [
      'a TEE’s slot in an offer of data',
      () => slots('tee'),
      1,
      /offer \d+ is a Data offer, and this registers slots of a TEE one \(see your offers with: countersign offers list/,
    ],
    [
      'another policy with a slot',
      () => [...slots('data'), '--policy', at('policy.yml')],
      2,
      /--policy is for a new offer, .* \(give it another policy with: countersign offers policy/,
    ],
    [
      'another resource with a slot',
      () => [...slots('data'), '--result', at('data.resource.json')],
      2,
      /--result is for a new offer, and --offer adds slots to one that there is \(leave out --result, or --offer/,
    ],
    [
      'an offer’s info with a slot',
      () => [...slots('data'), '--offer-info', at('offer.json')],
      2,
      /--offer-info is for a new offer/,
    ],
    ['a key of nobody', () => ['keys', 'generate', '--name', ' '], 2, /a key is somebody's: --name is empty/],
    [
      'an address that is none',
      () => ['keys', 'generate', '--name', 'A', '--email', 'notmail'],
      2,
      /--email is an address, not "notmail" \(as alice@example\.org/,
    ],
    [
      'an archive in a directory that is not there',
      () => ['solution', 'build', at('folder'), '--output', at('nowhere', 'a.tar')],
      1,
      /nowhere\/a\.tar cannot be written: its directory does not exist \(nothing was built/,
    ],
    [
      'a directory that is not there',
      () => ['solution', 'build', at('nowhere')],
      1,
      /there is no directory .*nowhere/,
    ],
    [
      'a stage of an archive',
      () => ['solution', 'try', at('data.txt'), '--target', 'x'],
      2,
      /data\.txt is built already: --file, --target and --build-arg are for a directory/,
    ],
    [
      'a witness’s state that is none',
      () => ['witness', 'init', '--confirm', '5-abc'],
      2,
      /--confirm is a state of the ledger, not "5-abc"/,
    ],
    [
      'an end of a key that the ledger does not know',
      () => ['keys', 'revoke', '--reason', 'retired', '--yes'],
      1,
      /the ledger does not know the key [0-9a-f]{40} \(a key is entered as it is with its first entry/,
    ],
  ])('%s', async (name, words, status, expected) => {
    const home = name.startsWith('an end of a key') ? 'bob' : 'alice';
    if (home === 'bob') await fixture.setUp('bob');
    const before = await fixture.json('alice', ['ledger', 'verify']);
    const run = await fixture.run(home, words());
    expect([run.status, run.err]).toEqual([status, expect.stringMatching(expected)]);
    expect(run.out).toBe('');
    expect(await fixture.json('alice', ['ledger', 'verify'])).toEqual(before);
  });

  function order(...more: string[]): string[] {
    return ['workflows', 'create', '--solution', at('data.resource.json'), '--tee', '300', ...more];
  }

  test('what is no JSON is told without a word of what the file holds', async () => {
    const run = await fixture.run('alice', order('--solution-configuration', at('words.json')));
    expect(run).toMatchObject({ status: 1, out: '' });
    expect(run.err).toMatch(/words\.json.* is not JSON: a text stands there without quotes/);
    expect(run.err).not.toMatch(/disease|flu/);
  });

  test('a witness is not called otherwise by asking for it again', async () => {
    const first = await fixture.run('alice', ['witness', 'init', '--name', 'one']);
    expect(first.out).toMatch(/^Witness: one\+/);
    const again = await fixture.run('alice', ['witness', 'init', '--name', 'two']);
    expect(again.err).toContain('No witness was made for two: the witness of this home');
    const unnamed = await fixture.run('alice', ['witness', 'init']);
    expect([unnamed.out.split('\n')[0], unnamed.err]).toEqual([
      first.out.split('\n')[0],
      expect.not.stringContaining('No witness was made'),
    ]);
  });

  test('a witness is not made before it is known of which ledger', async () => {
    const run = await fixture.run('nowhere', ['witness', 'init']);
    expect([run.status, run.out, run.err]).toEqual([1, '', expect.stringContaining('no ledger is known')]);
    expect(existsSync(at('nowhere-home', 'witness'))).toBe(false);
  });

  test('a look at an order that there is not is no success', async () => {
    const run = await fixture.run('alice', ['tee', 'run', '--once', '--order', '99900']);
    expect(run.status).toBe(1);
    expect(run.err).toContain('error: of order 99900 nothing could be read');
  });

  test.each([
    '[]',
    'null',
    '{"ledgers":"x"}',
    '{"ledger":1}',
    '{"provider":{"name":"P"}}',
    '{"provider":{"name":"P","description":"","more":""}}',
    '{"witness":{"memory":1}}',
    '{"__proto__":"x"}',
  ])('a configuration that says %s is none', async (text) => {
    fixture.write('odd-home/config.json', text);
    const run = await fixture.run('odd', ['whoami']);
    expect([run.status, run.out]).toEqual([1, '']);
    expect(run.err).toContain('config.json is not a valid configuration');
  });

  test('a ledger that is there is not said to be created', async () => {
    expect((await fixture.run('alice', ['ledger', 'init', at('ledger.git')])).out).toMatch(
      /^There is a ledger in .*ledger\.git already\n/,
    );
  });
});
