import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { numberAt } from '../../src/ledger/log/numbers.ts';
import { CliFixture, SLOT_INFO } from './cliFixture.ts';

/** The one offer on the ledger, and an order that is not there. */
const OFFER = String(numberAt(2));
const ORDER = String(numberAt(3));

describe("a user's mistake ends with 1, and one line that says how to mend it", () => {
  const fixture = new CliFixture();

  beforeAll(async () => {
    for (const who of ['alice', 'bob']) await fixture.setUp(who);
    await fixture.setUp('nobody', false);
    fixture.write('data.txt', 'rows');
    fixture.write('large.tar.gz', 'x'.repeat(1024 * 1024 + 1));
    fixture.write('offer-info.json', { name: 'D', offerType: '3' });
    fixture.write('tee-info.json', { name: 'T', offerType: '0' });
    fixture.write('slot-info.json', SLOT_INFO);
    fixture.write('broken.json', '{"name": "D",\n "offerType": 3,\n oops}');
    fixture.write('broken-home/config.json', '{"ledger": 7}');
    fixture.write('protected-passphrase', 'right\n');
    const upload = ['files', 'upload', fixture.path('data.txt'), '--output'];
    await fixture.json('alice', [...upload, fixture.path('data.resource.json')]);
    const offer = [
      '--result',
      fixture.path('data.resource.json'),
      '--offer-info',
      fixture.path('offer-info.json'),
      '--slot-info',
      fixture.path('slot-info.json'),
    ];
    await fixture.json('alice', ['register', 'data', ...offer]);
    await fixture.json('alice', ['keys', 'generate', '--name', 'second']);
    await fixture.json('protected', ['keys', 'generate', '--name', 'p'], { COUNTERSIGN_PASSPHRASE: 'right' });
  });

  afterAll(() => {
    fixture.remove();
  });

  const at = (...names: string[]): string => fixture.path(...names);
  const register = (info: string, slot: string): string[] => [
    ...['register', 'data', '--offer-info', at(info), '--slot-info', at(slot)],
    ...['--result', at('data.resource.json')],
  ];
  const LEDGER = ['--ledger', at('ledger.git'), '--storage', at('store')];

  test.each<[string, string, string[], RegExp, Record<string, string>?]>([
    ['no ledger', 'fresh', ['orders', 'get', ORDER], /no ledger is known \(run `countersign setup/],
    ['no storage', 'fresh', ['files', 'upload', at('data.txt')], /no storage is known/],
    ['no key', 'nobody', ['orders', 'cancel', ORDER], /there is no key .*setup --name/],
    ['several keys', 'alice', ['orders', 'cancel', ORDER], /several keys .*--account/],
    [
      'an order where a key is',
      'bob',
      ['orders', 'get', '200'],
      /no order 200: what has this number is another entry, key\.added \(see the orders with/,
    ],
    [
      'a key that is not there',
      'bob',
      ['orders', 'cancel', ORDER, '--account', 'abcd'],
      /no private key abcd/,
    ],
    [
      'a key that is not there, where none is needed',
      'bob',
      ['orders', 'list', '--account', 'abcd'],
      /no private key abcd/,
    ],
    ['a ledger that is not there', 'bob', ['orders', 'list', '--ledger', at('no.git')], /no\.git/],
    ['a ledger that is a file', 'bob', ['orders', 'list', '--ledger', at('data.txt')], /data\.txt/],
    ['a ledger of an unknown scheme', 'bob', ['orders', 'list', '--ledger', 'gopher://x/y'], /gopher/],
    [
      'a storage of an unknown scheme',
      'bob',
      ['files', 'upload', at('data.txt'), '--output', at('n.resource.json'), '--storage', 'gopher://x'],
      /gopher/,
    ],
    [
      'a home whose ledger is a file',
      'fresh',
      ['setup', '--ledger', at('data.txt'), '--storage', at('store')],
      /data\.txt cannot be made: a file of that name is there/,
    ],
    [
      'a home whose ledger is a directory of something else',
      'fresh',
      ['setup', '--ledger', at('store'), '--storage', at('store')],
      /store is not empty, and not a git repository/,
    ],
    ['a broken configuration', 'broken', ['orders', 'list'], /config\.json is not a valid configuration/],
    ['an order that is not there', 'bob', ['orders', 'get', '9900'], /no order 9900 \(see the orders with/],
    ['an offer that is not there', 'bob', ['offers', 'get', '9900'], /no offer 9900/],
    [
      'an order where an offer is',
      'bob',
      ['orders', 'get', OFFER],
      /no order 300: 300 is an offer \(see it with: countersign offers get 300\)/,
    ],
    [
      'an order where a slot is',
      'bob',
      ['orders', 'get', '400'],
      /no order 400: 400 is a slot of an offer \(see which slots an offer has with: countersign offers list\)/,
    ],
    [
      'the infos of offer and slot, each in the other place',
      'alice',
      register('slot-info.json', 'offer-info.json'),
      /offer-info\.json:1: this is the info of an offer: it belongs to --offer-info/,
    ],
    [
      'an archive where its resource file is',
      'bob',
      ['workflows', 'create', '--solution', at('large.tar.gz'), '--data', OFFER, '--tee', OFFER],
      /large\.tar\.gz is larger than 1 MiB: it is no resource file \(Give the \*\.resource\.json/,
    ],
    ['a number below the first', 'bob', ['orders', 'get', '99'], /no number 99 \(numbers are hundreds/],
    ['an offer of such a number', 'bob', ['offers', 'get', '1'], /no number 1 \(numbers are hundreds/],
    ['a number that is none', 'bob', ['orders', 'get', '0'], /./],
    [
      'a field that is not there',
      'bob',
      ['ledger', 'show', 'nothing'],
      /the ledger has no entry, file or directory "nothing" \(see what it has with: countersign ledger show \.\)/,
    ],
    ['a path out of the ledger', 'bob', ['ledger', 'show', '../../etc/passwd'], /./],
    [
      'a file that is not there',
      'bob',
      ['files', 'upload', at('none'), '--output', at('n.resource.json')],
      /none/,
    ],
    [
      'a resource file that is not there',
      'bob',
      ['files', 'download', at('none.json')],
      /there is no resource file/,
    ],
    [
      'a resource file that is something else',
      'bob',
      ['files', 'download', at('slot-info.json')],
      /not a resource file/,
    ],
    ['a directory for a resource file', 'bob', ['files', 'download', at('store')], /not a file \(Give the/],
    [
      'an output in no directory',
      'bob',
      ['files', 'upload', at('data.txt'), '--output', at('no', 'x.json')],
      /cannot be written: its directory does not exist \(nothing was uploaded/,
    ],
    [
      'a name with a path',
      'bob',
      ['files', 'upload', at('data.txt'), '--output', at('n.resource.json'), '--filename', '../x'],
      /plain/,
    ],
    [
      'an offer info that is not there',
      'bob',
      register('none.json', 'slot-info.json'),
      /offer info .*none\.json does not exist/,
    ],
    ['an offer info that is no JSON', 'bob', register('broken.json', 'slot-info.json'), /broken\.json:3/],
    [
      'an offer info of another type',
      'bob',
      register('tee-info.json', 'slot-info.json'),
      /offerType 0 \(TEE\)/,
    ],
    [
      'a slot info for an offer info',
      'bob',
      register('slot-info.json', 'slot-info.json'),
      /the offer info .*: this is the info of a slot: it belongs to --slot-info/,
    ],
    [
      'a policy that is none',
      'bob',
      [...register('offer-info.json', 'slot-info.json'), '--policy', at('slot-info.json')],
      /slot-info\.json/,
    ],
    [
      "slots for another's offer",
      'bob',
      ['register', 'data', '--offer', OFFER, '--slot-info', at('slot-info.json')],
      /belongs to/,
    ],
    ["disabling another's offer", 'bob', ['offers', 'disable', OFFER], /belongs to/],
    [
      'a data offer where a TEE is wanted',
      'bob',
      ['workflows', 'create', '--solution', at('data.resource.json'), '--tee', OFFER],
      /is a Data offer/,
    ],
    [
      'a solution that is neither',
      'bob',
      ['workflows', 'create', '--solution', 'sol.json', '--tee', OFFER],
      /neither a resource file nor/,
    ],
    [
      'a directory for a policy',
      'bob',
      ['policy', 'explain', at('store')],
      /store is a directory, where a file/,
    ],
    [
      'a policy in no directory',
      'bob',
      ['policy', 'explain', at('data.txt', 'policy.yml')],
      /policy\.yml does not exist/,
    ],
    ['a key that is none', 'bob', ['keys', 'import', at('data.txt')], /not an OpenPGP key/],
    ['a key that is not there', 'bob', ['keys', 'import', at('none.asc')], /does not exist/],
    ['exporting what is not there', 'bob', ['keys', 'export', 'ffff'], /no key ffff/],
    [
      'no passphrase',
      'protected',
      ['orders', 'cancel', ORDER, ...LEDGER],
      /protected by a passphrase, and none was given \(set COUNTERSIGN_PASSPHRASE/,
    ],
    [
      'a wrong passphrase',
      'protected',
      ['orders', 'cancel', ORDER, ...LEDGER],
      /passphrase does not open/,
      { COUNTERSIGN_PASSPHRASE: 'wrong' },
    ],
    [
      'a passphrase file that is not there',
      'protected',
      ['orders', 'cancel', ORDER, ...LEDGER, '--passphrase-file', at('none')],
      /passphrase file .* does not exist/,
    ],
    ['a report that is not there', 'bob', ['orders', 'validate-report', at('none.json')], /does not exist/],
    [
      'a report that is none',
      'bob',
      ['orders', 'validate-report', at('slot-info.json')],
      /not an order report/,
    ],
    [
      'a list saved to nowhere',
      'bob',
      ['orders', 'list', '--save-to', at('no', 'list.json')],
      /cannot be written/,
    ],
    [
      'a list saved over something else',
      'bob',
      ['orders', 'list', '--save-to', at('data.txt')],
      /data\.txt exists already, and is no list \(nothing was written/,
    ],
    ['an archive that is none', 'bob', ['solution', 'review', at('data.txt')], /./],
    [
      'an archive that is not there',
      'bob',
      ['solution', 'review', at('nowhere.tar')],
      /nowhere\.tar does not exist \(give the file that .*solution download/,
    ],
    [
      'one file, and a page of all',
      'bob',
      ['solution', 'review', at('data.txt'), '--show', 'x', '--html', at('x.html')],
      /--show is of one file/,
    ],
    [
      'a difference to nothing',
      'bob',
      ['solution', 'review', at('data.txt'), '--diff'],
      /--diff needs --against or --order/,
    ],
    ['a sandbox that is none', 'bob', ['tee', 'run', '--once', '--poll', 'soon'], /--poll is a number/],
    ['a ledger where something else is', 'bob', ['ledger', 'init', at('store')], /not empty/],
  ])('%s', async (_title, who, args, says, env = {}) => {
    const { status, out, err } = await fixture.run(who, args, env);
    const line = /(?:^|\n)(error: [^\n]+)\n$/.exec(err)?.[1] ?? '';
    expect(line).toMatch(says);
    expect(line).not.toMatch(/Error:|ENOENT:|EISDIR:|undefined|\bat .*:\d+:\d+/);
    expect(err).not.toMatch(/\n {2,}at |\nerror: [^\n]+\n./);
    expect(out).toBe('');
    const json = await fixture.run(who, [...args, '--json'], env);
    const { error } = JSON.parse(json.out) as { error: { code: string } };
    expect([error.code === 'internal', status, json.status]).toEqual([
      false,
      error.code === 'usage' ? 2 : 1,
      status,
    ]);
  });

  test('a passphrase file opens a protected key', async () => {
    const args = ['orders', 'cancel', ORDER, ...LEDGER, '--passphrase-file', at('protected-passphrase')];
    expect((await fixture.run('protected', args)).err).toMatch(/no order 400/);
  });

  test('a resource file is never overwritten without --force, nor anything stored', async () => {
    const before = readFileSync(at('data.resource.json'), 'utf8');
    const upload = ['files', 'upload', at('data.txt'), '--output', at('data.resource.json')];
    const run = await fixture.run('alice', upload);
    expect(run).toMatchObject({ status: 1, err: expect.stringMatching(/exists already.*--force/) });
    expect(readFileSync(at('data.resource.json'), 'utf8')).toBe(before);
    expect((await fixture.run('alice', [...upload, '--force'])).status).toBe(0);
    expect(readFileSync(at('data.resource.json'), 'utf8')).not.toBe(before);
  });

  test('whoever offers a dataset with no policy is told which one holds', async () => {
    await fixture.setUp('careless');
    rmSync(at('careless-home', 'policy.yml'));
    const registered = await fixture.run('careless', register('offer-info.json', 'slot-info.json'));
    expect(registered.err).toContain('the strict default holds, which refuses SIMULATED TEEs');
    expect(registered.status).toBe(0);
  });

  test('a download never replaces a file without --force', async () => {
    mkdirSync(at('there'), { recursive: true });
    writeFileSync(at('there', 'data.txt'), 'mine');
    const download = ['files', 'download', at('data.resource.json'), at('there')];
    expect(await fixture.run('alice', download)).toMatchObject({ status: 1, out: '' });
    expect(readFileSync(at('there', 'data.txt'), 'utf8')).toBe('mine');
    expect((await fixture.run('alice', [...download, '--force'])).status).toBe(0);
    expect(readFileSync(at('there', 'data.txt'), 'utf8')).toBe('rows');
  });

  test('keys are kept from others, and never replaced without --force', async () => {
    const { armored } = (await fixture.json('bob', ['keys', 'export', '--secret'])) as { armored: string };
    const file = fixture.write('bob-secret.asc', armored);
    chmodSync(file, 0o600);
    expect(await fixture.run('bob', ['keys', 'import', file])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/is there already.*--force/),
    });
    expect((await fixture.run('bob', ['keys', 'import', file, '--force'])).status).toBe(0);
  });
});
