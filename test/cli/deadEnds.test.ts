import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture, SLOT_INFO } from './cliFixture.ts';

describe('a dead end is told at once', () => {
  const fixture = new CliFixture();
  const at = (name: string): string => fixture.path(name);

  beforeAll(async () => {
    await fixture.setUp('alice');
    fixture.write('data.txt', 'rows');
    const upload = ['files', 'upload', at('data.txt'), '--output', at('data.resource.json')];
    await fixture.json('alice', upload);
  });

  afterAll(() => {
    fixture.remove();
  });

  test.each([
    [
      'a status that there is not',
      ['orders', 'list', '--status', 'Waiting'],
      '--status is one of New, Processing',
    ],
    ['a type that there is not', ['offers', 'list', '--type', 'gpu'], '--type is one of TEE, Data, Solution'],
    [
      'a hash that is none, where an order is placed',
      ['workflows', 'create', '--solution', at('data.resource.json'), '--tee', '1', '--solution-hash', 'abc'],
      '--solution-hash is a SHA-256, 64 hex digits, not "abc"',
    ],
    [
      'a hash that is none, where one is approved',
      ['orders', 'complete', '3', '--status', 'done', '--solution-hash', 'f'.repeat(63)],
      '--solution-hash is a SHA-256',
    ],
  ])('%s', async (_, args, told) => {
    expect(await fixture.run('alice', args)).toMatchObject({ status: 2, err: expect.stringContaining(told) });
  });

  test.each([
    ['a ledger', '--ledger', 'ext::sh -c id', 'a ledger URL may not name a git remote helper'],
    ['a ledger', '--ledger', 'gopher://ledger', 'a ledger is not reached by gopher://'],
    ['a store', '--storage', 'ftp://store', 'there is no store of the kind ftp://'],
    ['a store', '--storage', 's3://', 's3://'],
    ['a ledger', '--ledger', 'github.com/owner/ledger', 'if it is an address, give it with its scheme'],
    ['a store', '--storage', 'https:/store/x', 'there is no directory'],
    ['a store', '--storage', '/nowhere/at/all', 'there is no directory /nowhere/at for /nowhere/at/all'],
  ])('setup keeps no address of %s that makes no sense: %s %s', async (_, option, url, told) => {
    const before = readFileSync(at('alice-home/config.json'), 'utf8');
    const { status, err } = await fixture.run('alice', ['setup', option, url]);
    expect([status === 0, err]).toEqual([false, expect.stringContaining(told)]);
    expect(readFileSync(at('alice-home/config.json'), 'utf8')).toBe(before);
  });

  test.each([
    [3, true],
    [4, false],
    [0, false],
  ])(
    'a dataset of 4 bytes, whose slot says %d, is offered; whether it is warned of: %s',
    async (diskUsage, isTold) => {
      fixture.write('data.json', { name: 'D', offerType: '3' });
      fixture.write('small-slot.json', { ...SLOT_INFO, info: { ...SLOT_INFO.info, diskUsage } });
      const { status, err } = await fixture.run('alice', [
        ...['register', 'data', '--result', at('data.resource.json')],
        ...['--offer-info', at('data.json'), '--slot-info', at('small-slot.json'), '--json'],
      ]);
      expect([status, err.includes('warning: the dataset has 4 bytes, and its slot says 3 bytes')]).toEqual([
        0,
        isTold,
      ]);
    },
  );

  test('an agent without an offer does not end as if there had been work', async () => {
    const { status, err } = await fixture.run('alice', ['tee', 'run', '--once']);
    expect([status, err]).toEqual([
      0,
      expect.stringContaining('Nothing to do: no order on the TEE offers of key'),
    ]);
  });

  test('a look at orders that was interrupted does not end as if it had been whole', async () => {
    expect(await fixture.interrupt('alice', ['tee', 'run', '--once'])).toMatchObject({
      status: 130,
      err: expect.stringMatching(
        /error: the look at the orders was ended before it was whole \(what it left open/,
      ),
    });
  });

  test('a status is known in any case of its letters', async () => {
    expect(await fixture.json('alice', ['orders', 'list', '--status', 'blocked'])).toEqual([]);
  });

  describe('a member that nothing reads', () => {
    const info = { name: 'D', offerType: '3' };
    const lines = (value: object): string => JSON.stringify(value, null, 1);
    const register = async (offer: object, slot: object) => {
      fixture.write('offer.json', lines(offer));
      fixture.write('slot.json', lines(slot));
      const args = ['register', 'data', '--result', at('data.resource.json')];
      const files = ['--offer-info', at('offer.json'), '--slot-info', at('slot.json')];
      return fixture.run('alice', [...args, ...files]);
    };

    test.each<[string, object, object, RegExp]>([
      ['of an offer', { ...info, descripton: 'x' }, SLOT_INFO, /offer\.json:4: descripton: is not known/],
      [
        'of a slot',
        info,
        { ...SLOT_INFO, info: { ...SLOT_INFO.info, gpuCors: 1 } },
        /slot\.json:8: info\.gpuCors: is not known, and would do nothing: is it one of cpuCores, gpuCores/,
      ],
      [
        'of a name that objects have anyway',
        info,
        { ...SLOT_INFO, option: { constructor: 1 } },
        /option\.constructor/,
      ],
      ['with a name of a terminal', { ...info, 'a\u001b[2J': 1 }, SLOT_INFO, /a\\x1b\[2J/],
    ])('%s is refused, with its line', async (_what, offer, slot, told) => {
      const { status, err } = await register(offer, slot);
      expect([status, err]).toEqual([1, expect.stringMatching(told)]);
    });

    test("is none of the guide's own", async () => {
      const own = { ...SLOT_INFO, option: { ...SLOT_INFO.option, scratch: 1, graceSeconds: 1 } };
      expect((await register({ ...info, subType: '0', version: { any: { thing: 1 } } }, own)).status).toBe(0);
    });
  });

  test('help of a command of two words is its own help', async () => {
    const asked = await fixture.run('alice', ['help', 'orders', 'complete']);
    expect(asked).toMatchObject({
      status: 0,
      out: expect.stringContaining('complete [options] <SUBORDER_ID>'),
    });
  });
});
