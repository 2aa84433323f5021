import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unknownMembers, SLOT_MEMBERS } from '../../src/cli/home/unknownMembers.ts';
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
  ])('setup keeps no address of %s that makes no sense: %s %s', async (_, option, url, told) => {
    const before = readFileSync(at('alice-home/config.json'), 'utf8');
    const { status, err } = await fixture.run('alice', ['setup', option, url]);
    expect([status === 0, err]).toEqual([false, expect.stringContaining(told)]);
    expect(readFileSync(at('alice-home/config.json'), 'utf8')).toBe(before);
  });

  test('an agent without an offer does not end as if there had been work', async () => {
    const { status, err } = await fixture.run('alice', ['tee', 'run', '--once']);
    expect([status, err]).toEqual([
      0,
      expect.stringContaining('Nothing to do: no order on the TEE offers of key'),
    ]);
  });

  test('a status is known in any case of its letters', async () => {
    expect(await fixture.json('alice', ['orders', 'list', '--status', 'blocked'])).toEqual([]);
  });

  test('members that nothing reads are named, and the offer is registered all the same', async () => {
    fixture.write('offer.json', { name: 'D', offerType: '3', descripton: 'misspelt' });
    fixture.write('slot.json', { ...SLOT_INFO, info: { ...SLOT_INFO.info, gpuCors: 1 } });
    const args = ['register', 'data', '--result', at('data.resource.json')];
    const { status, err } = await fixture.run('alice', [
      ...args,
      ...['--offer-info', at('offer.json'), '--slot-info', at('slot.json')],
    ]);
    expect(status).toBe(0);
    expect(err).toContain('offer.json: nothing reads descripton: is it spelt as in the guide?');
    expect(err).toContain('slot.json: nothing reads info.gpuCors: is it spelt as in the guide?');
  });

  test("nothing is said of the guide's own members", () => {
    expect(unknownMembers(SLOT_INFO, SLOT_MEMBERS)).toEqual([]);
    expect(unknownMembers({ option: { scratch: 1, scrath: 1 } }, SLOT_MEMBERS)).toEqual(['option.scrath']);
    expect(unknownMembers({ constructor: 1 }, SLOT_MEMBERS)).toEqual(['constructor']);
  });

  test('help of a command of two words is its own help', async () => {
    const asked = await fixture.run('alice', ['help', 'orders', 'complete']);
    expect(asked).toMatchObject({
      status: 0,
      out: expect.stringContaining('complete [options] <SUBORDER_ID>'),
    });
  });
});
