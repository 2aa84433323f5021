import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/attestation/policyFile.ts';
import { makeWitnessSecret } from '../../src/ledger/witness/witnessSigner.ts';
import { good, makeCast, placeOrder, type Cast, type CastOrder } from './cast.ts';

let cast: Cast;
let placed: CastOrder;
const key = makeWitnessSecret('alice.example/witness');
beforeAll(async () => {
  cast = await makeCast();
  placed = await placeOrder(cast);
});
afterAll(() => cast.close());

const witness = (change: Record<string, string> = {}) =>
  cast.runner.run('witness', { key, ledger: cast.ledger, ...change });

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', cast.ledger, ...args], { encoding: 'utf8' }).trim();

test('a witness begins with the head that its owner confirms, and with no other', async () => {
  const head = cast.ledgerHead();
  const without = await witness();
  expect([without.status, without.log]).toEqual([1, expect.stringContaining('remembers nothing')]);
  const other = await witness({ confirm: head.replace(/.{4}$/, '0123') });
  expect([other.status, other.log]).toEqual([1, expect.stringContaining('was rolled back or rewritten')]);
  const begun = good(await witness({ confirm: head }));
  expect(begun.outputs).toMatchObject({ signed: '1', head, 'ledger-head': head });
  expect(begun.summary).toContain(head);
  const { witness: line = '' } = begun.outputs;
  const policy = parsePolicy(`version: 1\nwitnesses: { keys: ['${line}'], quorum: 1 }`, 'policy');
  expect(policy.witnesses?.keys).toEqual([line]);
  expect(git('show', 'witness:key')).toBe(line);
  expect(begun.log).not.toContain('PRIVATE');
});

test('beside a TEE it watches until the orders are done', async () => {
  const again = good(await witness());
  expect([again.outputs['signed'], again.summary]).toEqual(['0', expect.stringContaining('Nothing new')]);
  const watching = witness({ orders: String(placed.order), minutes: '5' });
  good(
    await cast.runner.run('complete-suborder', {
      ...cast.as('alice'),
      suborder: String(placed.suborder),
      status: 'canceled',
    }),
  );
  const watched = good(await watching);
  expect(watched.outputs['head']).toBe(cast.ledgerHead());
  expect(Number(watched.outputs['signed'])).toBeGreaterThan(0);
  expect(watched.summary).toContain('The ledger only grew.');
});

test('a ledger that went back is not signed, and the step fails', async () => {
  git('update-ref', 'refs/heads/ledger', 'ledger~4');
  const { status, log } = await witness();
  expect([status, log]).toEqual([1, expect.stringContaining('the ledger went back')]);
  expect(git('ls-tree', '-r', '--name-only', 'witness')).toMatch(/^forks\/\d+-[0-9a-f]{64}\.json$/m);
});
