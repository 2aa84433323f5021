import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CliFixture, SLOT_INFO } from './cliFixture.ts';

describe('a policy of data, by the command line', () => {
  const fixture = new CliFixture();
  const at = (name: string): string => fixture.path(name);
  let data = '';
  const policyNow = async (): Promise<unknown> => {
    const offer = await fixture.json('alice', ['offers', 'get', data]);
    return (offer as { policy: { document: { allowSimulated: boolean } } }).policy.document.allowSimulated;
  };

  beforeAll(async () => {
    for (const who of ['alice', 'operator']) await fixture.setUp(who);
    fixture.write('data.txt', 'rows');
    fixture.write('strict.yml', 'version: 1\n');
    fixture.write('slot.json', SLOT_INFO);
    fixture.write('data.json', { name: 'D', offerType: '3' });
    fixture.write('tee.json', { name: 'T\u001b[2J', offerType: '0' });
    await fixture.json('alice', ['files', 'upload', at('data.txt'), '--output', at('data.resource.json')]);
  });
  afterAll(() => {
    fixture.remove();
  });

  const register = (policy: string): string[] => [
    ...['register', 'data', '--result', at('data.resource.json'), '--policy', at(policy)],
    ...['--offer-info', at('data.json'), '--slot-info', at('slot.json'), '--json'],
  ];

  test('says nothing of TEEs while there is none', async () => {
    const { status, out, err } = await fixture.run('alice', register('strict.yml'));
    expect([status, err]).toEqual([0, expect.not.stringContaining('warning')]);
    data = String((JSON.parse(out) as { offer: number }).offer);
  });

  test('warns where no TEE on the ledger meets it, names the check, and registers all the same', async () => {
    const tee = ['register', 'tee', '--offer-info', at('tee.json'), '--slot-info', at('slot.json')];
    const { offer } = (await fixture.json('operator', tee)) as { offer: number };
    const { status, err } = await fixture.run('alice', register('strict.yml'));
    expect(status).toBe(0);
    expect(err).toContain('warning: no TEE on this ledger meets your policy');
    expect(err).toMatch(new RegExp(`\n  offer ${offer} \\(T\\\\x1b\\[2J\\): .*SIMULATED`));
    const met = await fixture.run('alice', register('alice-home/policy.yml'));
    expect([met.status, met.err]).toEqual([0, expect.not.stringContaining('warning')]);
  });

  test('is changed for later orders, and says so', async () => {
    const changed = await fixture.run('alice', ['offers', 'policy', data, at('alice-home/policy.yml')]);
    expect(changed).toMatchObject({ status: 0, err: expect.not.stringContaining('warning') });
    expect(changed.out).toMatch(
      new RegExp(`^Offer ${data} has the policy [0-9a-f]{64} for the orders that are placed from now on\n$`),
    );
    expect(await policyNow()).toBe(true);
    const again = await fixture.run('alice', ['offers', 'policy', data, at('alice-home/policy.yml')]);
    expect(again.out).toBe(`Offer ${data} has this very policy already\n`);
    const strict = await fixture.run('alice', ['offers', 'policy', data, at('strict.yml')]);
    expect([strict.status, strict.err]).toEqual([0, expect.stringContaining('warning: no TEE')]);
    expect(await policyNow()).toBe(false);
  });

  test.each<[string, string, () => string[], RegExp]>([
    ["of another's offer", 'operator', () => [data, at('strict.yml')], /belongs to/],
    ['by a file that is none', 'alice', () => [data, at('slot.json')], /slot\.json.*version/],
    ['by no file', 'alice', () => [data, at('none.yml')], /none\.yml does not exist/],
  ])('is not changed: %s', async (_what, who, args, told) => {
    const { status, err } = await fixture.run(who, ['offers', 'policy', ...args()]);
    expect([status, err]).toEqual([1, expect.stringMatching(told)]);
    expect(err).not.toContain('Machines that your policy accepts');
    expect(await policyNow()).toBe(false);
  });

  test('is said in words to whoever looks at the offer', async () => {
    const shown = await fixture.run('operator', ['offers', 'get', data]);
    expect(shown.out).toContain('\naccepts: No SIMULATED TEE.\n');
    expect(await fixture.json('operator', ['offers', 'get', data])).toMatchObject({
      accepts: expect.arrayContaining(['No SIMULATED TEE.']),
    });
  });
});
